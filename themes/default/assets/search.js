// docs/design/search.md says how posts are found, and what the files hold.
const unspaced = '[\\u0e01-\\u0eff\\u1000-\\u109f\\u1780-\\u17d3\\u3005-\\u3007\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}]';
const pattern = RegExp(`[a-zA-Z](?:\\+\\+|#)(?!${unspaced}|[\\p{L}\\p{N}])|(${unspaced}+)|(?!${unspaced})[\\p{L}\\p{N}](?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}]|(?<=[0-9])\\.(?=[0-9]))*`, 'gu');
const signs = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;
const letters = Object.fromEntries('ßss æae œoe øo łl đd ðd þth ıi ħh ŧt ςσ ىي ةه'.split(' ').map(pair => [pair[0], pair.slice(1)]));

// The same as SearchFold and SearchWords in the program.
const fold = word => {
  if (/^[\x00-\x7f]*$/.test(word)) return word.slice(0, 40).toLowerCase();
  let folded = '';
  for (let c of word.split('')) {
    if (c >= '\uff01' && c <= '\uff5e') c = String.fromCharCode(c.charCodeAt(0) - 0xfee0);
    c = c.toLowerCase();
    const parts = c.normalize('NFD'), bare = parts.replace(signs, '');
    if (bare !== parts) c = bare.normalize('NFC');
    c = letters[c] || c;
    if (folded.length + c.length > 40) break;
    folded += c;
  }
  return folded.replace(/[\ud800-\udbff]$/, '');
};

export const words = text => {
  const found = [];
  const add = (raw, start) => {
    const term = fold(raw);
    if (term) found.push({ term, start, end: start + raw.length });
  };
  for (const match of text.matchAll(pattern)) {
    if (!match[1]) { add(match[0], match.index); continue; }
    const chars = [...match[1]];
    let at = match.index;
    if (chars.length < 2) add(match[1], at);
    for (let i = 0; chars[i + 1]; at += chars[i++].length) add(chars[i] + chars[i + 1], at);
  }
  return found;
};

// "model" and "models", "policy" and "policies", "Modell" and "Modelle".
const ending = /^(?:e?s|e?d|e|y|ies|ied|(?:e|i)?n|em|ern?|ers|ings?)?$/;
const rests = (a, b) => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return [a.slice(i), b.slice(i), i];
};
const isForm = (a, b) => {
  const [x, y, stem] = rests(a, b);
  return stem > 3 && ending.test(x) && ending.test(y);
};

const isNear = (a, b, slips) => {
  const [x, y] = rests(a, b), next = (n, m) => isNear(x.slice(n), y.slice(m), slips - 1);
  if (x === y || !slips || Math.abs(x.length - y.length) > slips) return x === y;
  return next(1, 1) || next(1, 0) || next(0, 1) || (x[1] && x[0] === y[1] && x[1] === y[0] && next(2, 2));
};

const reader = bytes => {
  const decoder = new TextDecoder();
  let at = 0;
  const number = () => {
    let value = 0, scale = 1, byte;
    do {
      byte = bytes[at++];
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte > 127);
    return value;
  };
  const text = () => {
    const length = number();
    return decoder.decode(bytes.subarray(at, at += length));
  };
  const list = (length, read) => {
    const all = [];
    while (all.length < length) all.push(read());
    return all;
  };
  return {
    number, text, list,
    sorted: () => {
      let last = '';
      return list(number(), () => last = last.slice(0, number()) + text());
    },
    hashes: (count, length) => {
      const all = bytes.subarray(at, at += count * length);
      return i => Array.from(all.subarray(i * length, (i + 1) * length), byte => byte.toString(16).padStart(2, '0')).join('');
    },
  };
};

export const openIndex = base => {
  const files = new Map();
  const fetchFile = async (name, cache) => {
    const response = await fetch(base + name, { cache });
    if (!response.ok) throw Error(response.status + ' ' + name);
    return new Response(response.body.pipeThrough(new DecompressionStream('deflate-raw')));
  };
  const keep = (name, use, cache) => {
    if (!files.has(name)) {
      const file = fetchFile(name + '.bin', cache).then(use);
      files.set(name, file);
      file.catch(() => files.delete(name));
    }
    return files.get(name);
  };
  const bytes = (name, use, cache) => keep(name, async response => use(reader(new Uint8Array(await response.arrayBuffer()))), cache);

  const directory = () => bytes('index', read => {
    const posts = read.number(), size = read.number(), keys = read.sorted(), passed = new Set(read.sorted());
    const tags = read.list(read.number(), () => {
      const tag = { name: read.text(), slug: read.text() };
      let last = 0;
      tag.posts = read.list(read.number(), () => last += read.number());
      return tag;
    });
    return { posts, size, keys, passed, tags, shards: read.hashes(keys.length, 5), spelling: read.hashes(1, 5)(0), chunks: read.hashes(Math.ceil(posts / size), 2) };
  }, 'no-cache');

  const shard = name => bytes(name, read => {
    const terms = read.sorted(), counts = terms.map(read.number);
    return terms.map((term, i) => ({ term, count: counts[i], postings: read.list(counts[i], read.number) }));
  });

  const spelling = async () => bytes((await directory()).spelling, read => read.sorted());

  const formsOf = async (word, isOpen, { keys, shards }) => {
    const entries = async (text, most) => {
      let first = keys.findLastIndex(key => key <= text), last = first;
      while (last - first < most && keys[last + 1]?.startsWith(text)) last++;
      return (await Promise.all(keys.slice(first, last + 1).map((_, i) => shard(shards(first + i))))).flat();
    };
    const forms = (await entries(word, isOpen ? 2 : 1)).flatMap(entry => {
      const weight = entry.term === word ? 1
        : isForm(entry.term, word) ? .7
        : isOpen && entry.term.startsWith(word) ? .7 * word.length / entry.term.length : 0;
      return weight ? [{ ...entry, weight }] : [];
    });
    if (forms.length || word.length < 4) return forms;
    const meant = (await spelling()).filter(term => isNear(term, word, 1) || (isOpen && word.length > 5 && isNear(term.slice(0, word.length), word, 1)));
    const all = await Promise.all(meant.slice(0, 4).map(term => entries(term, 0)));
    return all.flat().flatMap(entry => meant.includes(entry.term) ? [{ ...entry, weight: .5 }] : []);
  };

  const show = async ids => {
    const { size, chunks } = await directory();
    return Promise.all(ids.map(async id => {
      const chunk = Math.floor(id / size), post = (await keep(`${chunk}-${chunks(chunk)}`, response => response.json()))[id % size];
      post.parts ??= [post.title, post.summary, post.text].map(words);
      return post;
    }));
  };

  return {
    directory,
    show,
    suggest: async query => {
      const list = await spelling();
      for (const word of words(query).reverse()) {
        if (word.term.length < 3 || list.includes(word.term)) continue;
        const near = [1, 2].map(most => list.find(term => isNear(term, word.term, most))).find(Boolean);
        if (near) return query.slice(0, word.start) + near + query.slice(word.end);
      }
    },
    find: async (query, slug) => {
      const found = words(query).slice(0, 64), all = await directory();
      const terms = [...new Set(found.map(word => word.term))], open = found.length && found.at(-1).end === query.trimEnd().length ? found.at(-1).term : '';
      const telling = terms.filter(term => !all.passed.has(term)), asked = telling.length ? telling.sort((a, b) => b.length - a.length).slice(0, 12) : terms.slice(0, 4);
      const sets = await Promise.all(asked.map(term => formsOf(term, term === open, all)));
      const [score, covered, best] = [0, 0, 0].map(() => new Float32Array(all.posts)), last = new Uint8Array(all.posts), marks = new Map();
      sets.forEach((forms, word) => {
        const rarity = ({ count }) => Math.log(1 + (all.posts - count + .5) / (count + .5));
        const exact = forms.find(form => form.weight === 1), most = Math.min(...(exact ? [rarity(exact)] : forms.map(rarity)), 99);
        for (const form of forms) {
          marks.set(form.term, word);
          const weight = form.weight * Math.min(rarity(form), most) / 225;
          let id = 0;
          for (const step of form.postings) {
            id += step >> 4;
            const value = weight * (step & 15) ** 2;
            if (last[id] <= word) {
              last[id] = word + 1;
              best[id] = 0;
              covered[id] += most;
            }
            if (value > best[id]) {
              score[id] += value - best[id];
              best[id] = value;
            }
          }
        }
      });
      asked.forEach((term, word) => marks.set(term, word));
      const least = .7 * covered.reduce((a, b) => Math.max(a, b), 0), isFound = id => covered[id] && covered[id] >= least;
      const every = [...covered.keys()].filter(isFound), tag = all.tags.find(tag => tag.slug === slug);
      for (const id of every) score[id] *= covered[id] ** 2;
      const tags = all.tags.map(tag => ({ ...tag, count: tag.posts.filter(isFound).length }));
      const ids = (tag ? tag.posts.filter(isFound) : every.slice()).sort((a, b) => score[b] - score[a] || b - a);
      const kindsOf = list => list.map(word => marks.get(word.term) ?? word.term), kinds = kindsOf(found), asks = new Set(kinds);
      const pairs = list => list.flatMap((kind, i) => asks.has(kind) && asks.has(list[i - 1]) ? [list[i - 1] + ' ' + kind] : []);
      const share = (some, all) => some.filter(item => all.includes(item)).length / (some.length || 1);
      const head = ids.splice(0, 10);
      (await show(head)).forEach(({ parts }, i) => {
        const title = kindsOf(parts[0]), has = share(kinds, title);
        score[head[i]] *= (1 + has) * (1 + has * share(title, kinds)) * (1 + share(pairs(kinds), pairs(kindsOf(parts.flat()))));
      });
      ids.unshift(...head.sort((a, b) => score[b] - score[a] || b - a));
      return { ids, total: every.length, marks, tags, tag };
    },
  };
};

// The stretch of a text with most words of the query.
const excerpt = ({ summary, text, parts: [, said, told] }, marks) => {
  const marked = list => list.filter(word => marks.has(word.term));
  const kinds = hits => new Set(hits.map(hit => marks.get(hit.term))).size;
  const inSummary = marked(said), inText = marked(told);
  let best = inSummary, from = -1;
  for (let i = 0; i < inText.length; i++) {
    const near = inText.slice(i).filter(hit => hit.end < inText[i].start + 170);
    if (kinds(near) > kinds(best)) [best, from] = [near, Math.max(0, inText[i].start - 40)];
  }
  if (from < 0) return { text: summary, hits: inSummary };
  const start = from && text.slice(0, from + 30).search(/\s\S*$/) + 1;
  const rest = text.slice(start, start + 220), cut = start + 220 < text.length ? rest.replace(/\s\S{0,40}$/, '') + '…' : rest;
  const shown = (start ? '…' : '') + cut;
  return { text: shown, hits: marked(words(shown)) };
};

const start = form => {
  const root = document.querySelector('[data-results]');
  const part = name => root.querySelector(`[data-${name}]`);
  const browse = document.querySelector('[data-browse]'), field = form.elements.q, status = part('status'), list = part('list'), chips = part('tags'), more = part('more');
  const index = openIndex(form.dataset.index), plural = new Intl.PluralRules(document.documentElement.lang);
  let turn = 0, slug = '', shown = 0, result;

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value != null) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const fill = (text, ...values) => text.split(/\{(\d)\}/).map((piece, i) => i % 2 ? element('bdi', {}, values[piece]) : piece);
  const marked = (text, hits) => {
    let at = 0;
    return [...hits.flatMap(({ start, end }) => {
      const from = Math.max(at, start);
      return end <= at ? [] : [text.slice(at, from), element('mark', {}, text.slice(from, at = end))];
    }), text.slice(at)];
  };
  const row = post => {
    const { text, hits } = excerpt(post, result.marks), of = { lang: post.lang, dir: post.dir };
    const title = marked(post.title, post.parts[0].filter(word => result.marks.has(word.term)));
    return element('li', {},
      element('ul', { class: 'kick' }, ...post.tags.map(([name, url, hue]) => element('li', {}, element('a', { href: url, 'data-hue': hue }, name)))),
      element('h2', of, element('a', { class: 't', href: post.url }, ...title)),
      element('p', of, ...marked(text, hits)),
      element('p', { class: 'meta' }, element('time', { datetime: post.iso }, post.date)));
  };
  const address = () => {
    const query = new URLSearchParams({ ...field.value && { q: field.value }, ...slug && { tag: slug } });
    return location.pathname + (query.size ? '?' + query : '');
  };
  const say = (...text) => status.replaceChildren(...text);

  const clear = (...text) => {
    list.replaceChildren();
    browse.hidden = false;
    more.hidden = chips.hidden = true;
    say(...text);
  };

  const extend = async mine => {
    const posts = await index.show(result.ids.slice(shown, shown + 10));
    if (mine !== turn) return;
    if (!shown) list.replaceChildren();
    browse.hidden = true;
    list.append(...posts.map(row));
    shown += posts.length;
    more.hidden = shown >= result.ids.length;
  };
  const showChips = () => {
    const some = result.tags.filter(tag => tag.count || tag.slug === slug).sort((a, b) => b.count - a.count).slice(0, 8);
    const chip = (value, name, count) => element('button', { type: 'button', 'data-tag': value, 'aria-pressed': value === slug }, name + ' ', element('small', {}, count));
    chips.replaceChildren(chip('', chips.dataset.all, result.total), ...some.map(tag => chip(tag.slug, tag.name, tag.count)));
    chips.hidden = !some.length;
  };
  const showNone = async query => {
    const better = await index.suggest(query);
    const link = better && element('a', { href: '?q=' + encodeURIComponent(better) }, better);
    if (query === field.value) clear(...fill(root.dataset.none, query), ' ', ...link ? fill(root.dataset.suggest, link) : []);
  };
  const update = async () => {
    const mine = ++turn, query = field.value, isAsked = words(query).length > 0;
    if (!isAsked) return clear();
    try {
      const found = await index.find(query, slug);
      if (mine !== turn) return;
      [result, shown] = [found, 0];
      slug = found.tag?.slug ?? '';
      showChips();
      more.hidden = true;
      const count = found.ids.length;
      if (!count) return await showNone(query);
      await extend(mine);
      if (mine !== turn) return;
      const saying = form => root.getAttribute(`data-${slug ? 'tagged' : 'count'}-${form}`);
      say(...fill(saying(plural.select(count)) ?? saying('other'), count.toLocaleString(document.documentElement.lang), query, found.tag?.name));
    } catch (fault) {
      if (mine !== turn) return;
      clear(root.dataset.fault);
      console.warn(fault);
    }
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    [field.value, slug] = [query.get('q') ?? '', query.get('tag') ?? ''];
    return update();
  };
  const go = how => {
    if (address() !== location.pathname + location.search) history[how](null, '', address());
    return update();
  };

  field.addEventListener('focus', index.directory);
  field.addEventListener('input', () => go('replaceState'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    go('pushState');
  });
  chips.addEventListener('click', async event => {
    const chip = event.target.closest('[data-tag]');
    if (!chip) return;
    slug = chip.dataset.tag;
    await go('pushState');
    chips.querySelector(`[data-tag="${CSS.escape(slug)}"]`)?.focus();
  });
  more.addEventListener('click', async () => {
    const last = list.lastElementChild;
    await extend(turn).catch(() => say(root.dataset.fault));
    last.nextElementSibling?.querySelector('a.t').focus();
  });
  addEventListener('popstate', read);
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const links = [field, ...list.querySelectorAll('a.t')], at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && at >= 0 && links[at + step]) {
      event.preventDefault();
      links[at + step].focus();
    } else if (event.key === 'Escape' && (at >= 0 || root.contains(document.activeElement))) {
      event.preventDefault();
      field.value = '';
      field.focus();
      go('replaceState');
    }
  });
  form.hidden = false;
  read();
};

const form = globalThis.document?.querySelector('form[data-index]');
if (form) start(form);
