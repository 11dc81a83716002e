// The colour switch: automatic, light or dark. Stands in the head so that the page never flashes in the other colours.
(() => {
  const key = 'colours', modes = ['auto', 'light', 'dark'], root = document.documentElement;
  const papers = { light: '#ffffff', dark: '#101317' };
  const read = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const write = mode => {
    try {
      if (mode === 'auto') localStorage.removeItem(key); else localStorage.setItem(key, mode);
    } catch { /* storage is blocked: the choice holds for this page */ }
  };
  let mode = 'auto';
  const paint = next => {
    mode = modes.includes(next) ? next : 'auto';
    if (mode === 'auto') root.removeAttribute('data-theme'); else root.setAttribute('data-theme', mode);
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      meta.content = papers[mode] || papers[meta.media.includes('dark') ? 'dark' : 'light'];
    }
    for (const button of document.querySelectorAll('[data-colours]')) {
      const label = button.getAttribute('data-' + mode);
      button.setAttribute('aria-label', label);
      button.title = label;
    }
  };
  root.setAttribute('data-script', '');
  const scrolled = () => root.toggleAttribute('data-scrolled', scrollY > innerHeight / 2);
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('pageshow', scrolled);
  paint(read());
  document.addEventListener('DOMContentLoaded', () => paint(mode));
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-colours]')) return;
    paint(modes[(modes.indexOf(mode) + 1) % 3]);
    write(mode);
  });
  // The link "Reply" leads to the form; this also chooses there what is answered.
  document.addEventListener('click', event => {
    const link = event.target.closest('[data-reply]'), choice = document.getElementById('comment.replying-to');
    if (link && choice) choice.value = link.dataset.reply;
  });
  // The menu works without this script; with it, Escape and a click elsewhere close it too.
  const menu = () => document.querySelector('.menu[open]');
  addEventListener('click', event => { if (!event.target.closest('.menu')) menu()?.removeAttribute('open'); });
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu()) {
      menu().querySelector('summary').focus();
      menu().open = false;
    }
    const box = document.querySelector('[role=search] input');
    if (event.key !== '/' || !box || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    if (box.checkVisibility()) box.select(); else box.form.requestSubmit();
  });
  addEventListener('storage', event => { if (event.key === key) paint(event.newValue); });
})();
