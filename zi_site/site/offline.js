/* Only in the ZIP of the site (offline.py). Browsers let a page from a folder read no file but scripts, so what the site's
   scripts fetch lies in the ZIP as scripts beside it, each of which hands over its content here. */
(function () {
  "use strict";

  function hand(content) {
    document.currentScript.content = content;
  }

  const luring = {
    teks: hand,
    base64: (text) => hand(Uint8Array.from(atob(text), (letter) => letter.charCodeAt())),

    /* The search program: from a folder no browser imports a module by its address, nor starts a worker. */
    async pagefind(folder) {
      const text = await (await fetch(folder + "pagefind.js")).text();
      const module = await import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
      await module.options({ basePath: folder, noWorker: true });
      return module;
    }
  };

  window.luring = luring;
  window.fetch = (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, location).href.split("?")[0] + ".js";
    script.onload = () => resolve(new Response(script.content));
    script.onerror = () => reject(new TypeError(script.src));
    document.head.append(script);
  });
})();
