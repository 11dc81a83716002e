(() => {
  const doc = document, query = Document.prototype.querySelectorAll.bind(doc), [root] = query('[data-consent-root]');
  if (!root) return;
  const { key, revision, days } = root.dataset, gpc = navigator.globalPrivacyControl === true;
  const part = (name, scope = root) => [...scope.querySelectorAll(`[data-consent-${name}]`)];
  const [banner] = part('banner'), [dialog] = part('dialog'), services = part('service');
  const once = new Set(), live = new Map(), words = text => text?.match(/\S+/g) || [];
  let memory, text, record, runs = [];
  const isOn = s => runs.includes(s.name);
  const read = () => {
    try { return memory ?? localStorage.getItem(key); } catch { return memory; }
  };
  const parse = () => {
    try {
      const r = JSON.parse(text), age = (Date.now() - Date.parse(r.t)) / 864e5;
      return r.v === 1 && r.rev === revision && r.c && age < days && age > -1 ? r : null;
    } catch { return null; }
  };
  const find = (name, all = query(':not(form)')) => [...all].flatMap(e =>
    [...e.hasAttribute(name) ? [e] : [], ...e.shadowRoot ? find(name, e.shadowRoot.querySelectorAll('*')) : []]);
  const cover = (e, isLive) => part('placeholder', e).forEach(p => p.hidden = isLive);
  const source = e => e.localName === 'template' ? e : e.querySelector('template');
  const isWanted = e => once.has(e) || runs.includes(e.dataset.consent);
  const open = e => {
    const copy = doc.importNode(source(e).content, true), scripts = copy.querySelectorAll('script');
    const isBare = source(e) === e, box = doc.createElement('div');
    scripts.forEach(s => s.async = s.hasAttribute('async'));
    live.set(e, [isBare ? [...copy.childNodes] : [box], scripts.length]);
    if (isBare) return e.after(copy);
    box.dataset.consentLive = '';
    box.tabIndex = -1;
    box.append(copy);
    cover(e, true);
    e.append(box);
  };
  const fill = () => {
    const waiting = find('data-consent').filter(e => isWanted(e) && !live.has(e) && source(e));
    waiting.forEach(open);
    if (waiting[0]) return fill();
    find('data-consent-js').forEach(e => e.hidden = false);
  };
  const clear = () => {
    const isDoomed = name => {
      const owners = services.filter(s => words(s.dataset.cookies).some(c => c === name || c.endsWith('*') && name.startsWith(c.slice(0, -1))));
      return owners[0] && name !== key && !owners.some(isOn);
    };
    const hosts = location.hostname.split('.').map((_, i, all) => ';domain=' + all.slice(i).join('.'));
    const paths = location.pathname.split('/').flatMap((_, i, all) => ['', '/'].map(end => ';path=' + all.slice(0, i + 1).join('/') + end));
    try {
      for (const name of doc.cookie.split('; ').map(c => c.split('=')[0]).filter(isDoomed))
        for (const host of ['', ...hosts]) for (const path of paths)
          doc.cookie = name + '=;max-age=0' + path + host + (location.protocol > 'http:' ? ';secure' : '');
      for (const kept of [localStorage, sessionStorage]) Object.keys(kept).filter(isDoomed).forEach(name => kept.removeItem(name));
    } catch {}
  };
  const signal = (kind, isOn) => {
    const states = {};
    for (const type of words('ad_storage ad_user_data ad_personalization analytics_storage'))
      states[type] = services.some(s => isOn(s) && words(s.dataset.gcm).includes(type)) ? 'granted' : 'denied';
    if (services.some(s => s.dataset.gcm)) (function () { (window.dataLayer ||= []).push(arguments); })('consent', kind, states);
  };
  const state = revoked => ({ services: Object.fromEntries(services.map(s => [s.name, isOn(s)])), revoked, revision, gpc });
  const tell = (type, revoked) => doc.dispatchEvent(new CustomEvent('consent:' + type, { detail: state(revoked) }));
  const tick = () => services.forEach(s => s.checked = isOn(s));
  const apply = isFirst => {
    const before = runs;
    let mustReload;
    text = read();
    record = parse();
    runs = services.filter(s => s.disabled || record?.c[s.name] === true && (!gpc || record.gpc || s.dataset.gpc)).map(s => s.name);
    if (record?.m !== 'always') once.clear();
    live.forEach(([nodes, scripts], e) => {
      if (isWanted(e)) return;
      nodes.forEach(n => n.remove());
      cover(e, false);
      live.delete(e);
      mustReload ||= scripts;
    });
    if (!isFirst || text && !record) clear();
    if (record || !isFirst) signal('update', isOn);
    fill();
    if (banner) banner.hidden = gpc || !!record;
    if (!dialog?.open) tick();
    if (isFirst) return;
    tell('change', before.filter(name => !runs.includes(name)));
    if (!mustReload) return;
    addEventListener('pagehide', clear);
    location.reload();
  };
  const keep = value => {
    memory = value;
    try {
      localStorage[value ? 'setItem' : 'removeItem'](key, value);
      memory = undefined;
    } catch {}
    apply();
  };
  const store = (m, isAllowed) => keep(JSON.stringify({ v: 1, rev: revision, t: new Date().toISOString(), m, gpc,
    c: Object.fromEntries(services.filter(s => !s.disabled).map(s => [s.name, isAllowed(s)])) }));
  const follow = () => { if (read() !== text) apply(); };
  const refocus = near => {
    if (query(':focus')[0]?.getClientRects().length) return;
    const target = near?.querySelector('[data-consent-live]') || query('main')[0] || root;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  const dodge = () => {
    if (!banner) return;
    delete banner.dataset.consentAway;
    const e = doc.activeElement, [a, b] = [e, banner].map(e => e.getBoundingClientRect());
    if (e.tabIndex >= 0 && !banner.contains(e) && a.bottom > b.top && a.top < b.bottom && a.right > b.left && a.left < b.right)
      banner.dataset.consentAway = '';
  };
  const show = () => {
    if (!dialog?.isConnected || dialog.open) return;
    tick();
    dialog.showModal();
  };
  const actions = {
    __proto__: null,
    close() {},
    reject: () => store('reject', () => false),
    accept: () => store('accept', () => true),
    save: () => store('save', s => s.checked),
    always: e => store('always', s => isOn(s) || s.name === e.dataset.consent),
    once(e) {
      once.add(e);
      fill();
    },
  };
  doc.addEventListener('click', event => {
    const button = event.composedPath()[0].closest?.('[data-consent-action]'), action = button?.dataset.consentAction;
    if (action === 'prefs') show();
    if (!actions[action]) return;
    const e = button.closest('[data-consent]');
    actions[action](e);
    dialog?.close();
    refocus(e);
  });
  dialog?.addEventListener('close', tick);
  doc.addEventListener('focusin', () => setTimeout(dodge));
  addEventListener('scroll', dodge);
  addEventListener('storage', follow);
  addEventListener('pageshow', follow);
  signal('default', () => false);
  apply(true);
  find('data-consent-gpc').forEach(e => e.hidden = !gpc);
  window.aiblogConsent = {
    get: () => state([]),
    show,
    reset: () => keep(),
    accept: id => store('api', s => !id || s.name === id || isOn(s)),
    reject: id => store('api', s => id && s.name !== id && isOn(s)),
  };
  tell('ready', []);
  if (gpc && record && !record.gpc) store('reject', isOn);
})();
