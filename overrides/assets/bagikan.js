/* Sharing a page or an action, with a sentence: the system's own sheet where there is one, else a dialog with WhatsApp and a
   button that copies: `bagikan`. Without a script the page's link leads to WhatsApp. */
(function () {
  "use strict";
  const link = document.querySelector("a.bagi"); // of the page as a whole
  if (!link) return;
  const dialog = document.createElement("dialog");

  /* The dialog stands in no page, since only this script can open it. */
  function build() {
    dialog.className = "bagi-dialog";
    dialog.setAttribute("aria-label", "Bagikan");
    dialog.innerHTML = `<p class="kata"></p><form method="dialog"><a rel="noopener">WhatsApp</a> <button type="button" class="salin">Salin</button> <button class="salin">Tutup</button></form><p role="status"></p>`;
    dialog.querySelector("a").href = link.href;
    document.querySelector("main").append(dialog);
  }

  function ask(said) {
    if (!dialog.isConnected) build();
    const [words, status] = dialog.querySelectorAll("p");
    words.textContent = said;
    status.textContent = "";
    dialog.querySelector("a").search = "?text=" + encodeURIComponent(said);
    dialog.querySelector("button").onclick = async () => {
      await navigator.clipboard.writeText(said);
      status.textContent = "Tersalin.";
    };
    dialog.showModal();
  }

  function share(text, url) {
    if (navigator.share) navigator.share({ text, url }).catch(() => { /* the reader changed their mind */ });
    else ask(text + " " + url);
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    share(link.dataset.kata, location.href.split("#")[0]);
  });
  window.bagikan = { share };
})();
