// Reloads the page when the preview has another revision of the site than this page is from.
(() => {
  const { revision } = document.currentScript.dataset;
  const stream = new EventSource("/.aiblog/reload");
  stream.onmessage = (event) => {
    if (event.data !== revision) {
      stream.close();
      location.reload();
    }
  };
  // A page that stays open would keep one of the few connections a browser allows.
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
})();
