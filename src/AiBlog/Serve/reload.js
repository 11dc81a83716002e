// Reloads the page when the preview has another revision of the site than this page is from.
(() => {
  const { revision } = document.currentScript.dataset;
  const stream = new EventSource("/.aiblog/reload");
  // A browser may drop a reload, such as one while the page is still loading.
  const reload = () => {
    location.reload();
    setTimeout(reload, 2000);
  };
  stream.onmessage = (event) => {
    if (event.data !== revision) {
      stream.close();
      reload();
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
