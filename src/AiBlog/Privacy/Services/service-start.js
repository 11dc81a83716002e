// Makes the first calls that the script of a service waits for. Pages have no inline scripts, so the values are attributes of this one.
(() => {
  const { start, id, url } = document.currentScript.dataset;
  const starts = {
    __proto__: null,
    gtag() {
      window.dataLayer ||= [];
      window.gtag ||= function () { window.dataLayer.push(arguments); };
      window.gtag('js', new Date());
      window.gtag('config', id);
    },
    matomo() {
      (window._paq ||= []).push(['setTrackerUrl', url], ['setSiteId', id], ['trackPageView'], ['enableLinkTracking']);
    },
    plausible() {
      const queue = window.plausible ||= function () { (queue.q ||= []).push(arguments); };
      queue.init ||= options => { queue.o = options || {}; };
      queue.init();
    },
  };
  starts[start]?.();
})();
