/* Sharing: the system's own sheet where there is one; else the WhatsApp link that stands there, and a button that copies. */
(function () {
  "use strict";
  const link = document.querySelector("a.bagi");
  if (!link) return;
  const copy = link.parentNode.querySelector("button");

  /* The action that the address names, else the whole page. */
  function shared() {
    const action = /^#aksi-(.+)/.exec(location.hash);
    const said = action ? `Aksi ${action[1]}. ${link.dataset.kata}` : link.dataset.kata;
    return { text: said, url: location.href };
  }

  link.addEventListener("click", (event) => {
    const what = shared();
    link.search = "?text=" + encodeURIComponent(what.text + " " + what.url);
    if (!navigator.share) return;
    event.preventDefault();
    navigator.share(what).catch(() => { /* the reader changed their mind */ });
  });
  if (navigator.share) {
    link.textContent = "Bagikan";
  } else if (navigator.clipboard) {
    copy.hidden = false;
    copy.onclick = () => {
      const what = shared();
      navigator.clipboard.writeText(what.text + " " + what.url).then(() => {
        copy.textContent = "Tersalin";
      });
    };
  }
})();
