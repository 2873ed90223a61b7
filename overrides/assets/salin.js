/* A button that copies the text before it; without this script the text can still be selected. */
(function () {
  "use strict";
  for (const text of document.querySelectorAll("[data-salin]")) {
    const button = text.nextElementSibling;
    button.hidden = !navigator.clipboard;
    button.onclick = () => navigator.clipboard.writeText(text.innerText).then(() => {
      button.textContent = "Tersalin";
    });
  }
})();
