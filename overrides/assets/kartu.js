/* Cards in a list of actions: each says whose it is, what and when, and links to the action; it gets a button that sends these:
   `kartu`. */
(function () {
  "use strict";
  function shareable(item) {
    const { href, hash } = item.querySelector(".nomor-aksi");
    const id = hash.slice(6); // after "#aksi-"
    const button = document.createElement("button");
    button.type = "button";
    button.className = "bagi";
    button.textContent = "Bagikan";
    button.setAttribute("aria-label", "Bagikan aksi " + id);
    button.onclick = () => {
      const [plan, what, when] = [".asal b", ".teks", ".deret-bulan + *"].map((part) => item.querySelector(part).textContent);
      bagikan.share(`${plan}, aksi ${id}: ${what}; ${when}`, href);
    };
    item.lastElementChild.append(button);
    return item;
  }

  document.querySelectorAll(".aksi-daftar > li").forEach(shareable);
  window.kartu = { shareable };
})();
