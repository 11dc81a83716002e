// Imports real blogs, builds them, and compares each post with its original: words, links, images, comments, and old URLs.
//
//     npm install markdown-it markdown-it-footnote markdown-it-deflist linkedom js-yaml
//     node moving.mjs AIBLOG CORPORA [NAME]
//
// AIBLOG is the program. CORPORA contains 18f, rust-blog, jekyll, hexo, letsencrypt, each with a folder raw, and wordpress with an export.
// The script reads the originals with other parsers than aiblog, and does not use what the import says, except its report.

import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createRequire } from "node:module";

const require = createRequire(join(process.cwd(), "x.js"));
const MarkdownIt = require("markdown-it");
const yaml = require("js-yaml");
const { parseHTML } = require("linkedom");

const [program, corpora, only] = process.argv.slice(2);
const markdown = new MarkdownIt({ html: true }).use(require("markdown-it-footnote")).use(require("markdown-it-deflist"));
const most = 0.01;

const dated = (name, prefix = "") => {
  const [, year, month, day, slug] = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.*)$/.exec(name);
  return `${prefix}/${year}/${month.padStart(2, "0")}/${day.padStart(2, "0")}/${slug}/`;
};
const blogs = [
  { name: "18f", system: "jekyll", host: "18f.gsa.gov", url: (file, front) => front.permalink ?? dated(file) },
  { name: "rust-blog", system: "zola", host: "blog.rust-lang.org", url: (file, front) => `/${front.path}/` },
  { name: "jekyll", system: "jekyll", host: "jekyllrb.com", url: file => dated(file, "/news") },
  { name: "hexo", system: "markdown", host: "hexo.io", url: file => dated(file) },
  { name: "letsencrypt", system: "hugo", host: "letsencrypt.org", url: (file, front) => hugoUrl(file, front) },
  { name: "wordpress", system: "wordpress", host: "wpthemetestdata.wordpress.com", path: "themeunittestdata.wordpress.xml" },
];

for (const blog of blogs.filter(blog => only === undefined || blog.name === only)) {
  compare(blog);
}

function compare(blog) {
  const source = join(corpora, blog.name, blog.path ?? "raw");
  const site = mkdtempSync(join(tmpdir(), `moving-${blog.name}-`));
  const more = blog.system === "wordpress" ? [] : ["--old-url", `https://${blog.host}/`];
  run("import", blog.system, source, "--into", site, ...more);
  run("build", site, "-o", join(site, "_site"), "--drafts", "--future");
  const report = JSON.parse(readFileSync(join(site, "import-report.json"), "utf8"));
  const originals = blog.system === "wordpress" ? exportItems(source) : markdownFiles(source, blog);
  const result = { name: blog.name, posts: originals.length, missing: [], words: 0, newWords: 0, over: [], deadLinks: [], lostImages: [], lostComments: [], deadUrls: [] };
  for (const original of originals) {
    check(blog, site, report, original, result);
  }

  result.again = /Files:.*/.exec(run("import", blog.system, source, "--into", site, ...more))[0];
  result.edits = edited(blog, source, site, more);
  print(result);
}

function check(blog, site, report, original, result) {
  const page = pageOf(site, original.url);
  if (page === null) {
    if (original.isPublic) {
      result.deadUrls.push(original.url);
    }

    if (!published(site).has(original.title)) {
      result.missing.push(`${original.id}: ${original.title}`);
    }

    return;
  }

  const before = rootOf(original.html);
  const after = articleOf(page.html);
  const [expected, actual] = [wordsOf(before), wordsOf(after)];
  result.words += expected.length;
  result.newWords += actual.length;
  const { missing, surplus: added } = difference(expected, actual);
  const surplus = difference(wordsOf(rootOf(listedTags(report, original))), added).surplus;
  if (missing.length + surplus.length > Math.max(2, most * expected.length)) {
    result.over.push(`${original.id}: ${expected.length} words; missing ${show(missing)}; surplus ${show(surplus)}`);
  }

  for (const element of after.querySelectorAll("a[href], img[src], audio[src], video[src], source[src]")) {
    const url = element.getAttribute("href") ?? element.getAttribute("src");
    if (url.startsWith("#") ? url.length > 1 && !report.losses.some(loss => loss.subject === decodeURIComponent(url) || loss.subject === url) && !after.querySelector(`[id="${CSS(url.slice(1))}"]`) && !page.html.includes(`id="${url.slice(1)}"`) : !resolves(blog, site, page.path, url, report)) {
      result.deadLinks.push(`${original.id}: ${url}`);
    }
  }

  const names = new Set([...after.querySelectorAll("img, a, source, [data-src]"), ...page.images].map(nameOf));
  const subjects = report.losses.map(loss => loss.subject).join("\n");
  for (const image of before.querySelectorAll("img[src]")) {
    const name = nameOf(image);
    if (name !== "" && !names.has(name) && !page.html.includes(name) && !subjects.includes(name)) {
      result.lostImages.push(`${original.id}: ${image.getAttribute("src")}`);
    }
  }

  for (const comment of original.comments) {
    const words = wordsOf(rootOf(comment)).slice(0, 8).join(" ");
    if (!page.allWords.includes(words)) {
      result.lostComments.push(`${original.id}: ${words}`);
    }
  }
}

/** Tags without a counterpart stay in the text as code, and the report lists them. */
function listedTags(report, original) {
  const file = original.id.replace(/^raw\//, "");
  return report.losses.filter(loss => loss.kind === "tag" && loss.file === file)
    .map(loss => loss.subject.replace(/&/g, "&amp;").replace(/</g, "&lt;")).join(" ");
}

/** An internal link leads to a file of the new site, or the report lists it. */
function resolves(blog, site, base, url, report) {
  let target;
  try {
    target = new URL(url, `https://new.example${base}`);
  } catch {
    return false;
  }

  if (target.protocol !== "http:" && target.protocol !== "https:") {
    return true;
  }

  if (url.includes("%7B%7B") || url.includes("%7B%25") || url.startsWith("{{")) {
    return report.losses.some(loss => loss.kind === "tag");
  }

  if (target.host === blog.host) {
    return /^\/?$/.test(target.pathname) || report.losses.some(loss => ["missing-file", "old-site-link", "broken-link"].includes(loss.kind) && sameTarget(loss.subject, url, blog.host));
  }

  return target.host !== "new.example" || fileOf(site, target.pathname) !== null
    || report.losses.some(loss => ["missing-file", "broken-link", "old-site-link"].includes(loss.kind) && sameTarget(loss.subject, url, blog.host));
}

function sameTarget(subject, url, host) {
  const path = text => decodeURIComponent(text.split(" ")[0].replace(/^https?:\/\//, "").replace(host, "").replace(/&amp;/g, "&").replace(/[?#].*/, "").replace(/\/$/, ""));
  try {
    return path(subject) === path(url) || path(url).endsWith("/" + path(subject).replace(/^[./]+/, ""));
  } catch {
    return subject.includes(url);
  }
}

function fileOf(site, path) {
  let plain;
  try {
    plain = decodeURIComponent(path);
  } catch {
    plain = path;
  }

  const file = join(site, "_site", plain);
  return [join(file, "index.html"), file, `${file}.html`].find(candidate => existsSync(candidate) && statSync(candidate).isFile()) ?? null;
}

function pageOf(site, url, depth = 0) {
  const file = url === null ? null : fileOf(site, url);
  if (file === null) {
    return null;
  }

  const html = readFileSync(file, "utf8");
  const moved = /<meta http-equiv="refresh" content="0; *url=([^"]+)"/i.exec(html);
  if (moved !== null && depth < 3) {
    return pageOf(site, new URL(moved[1], "https://new.example").pathname, depth + 1);
  }

  const { document } = parseHTML(html);
  return { html, path: url, images: [...document.querySelectorAll("main img")], allWords: wordsOf(clean(document.querySelector("main"))).join(" ") };
}

function published(site) {
  return new Set(walk(join(site, "content")).filter(file => file.endsWith(".md"))
    .map(file => String(frontOf(readFileSync(file, "utf8")).front.title ?? "")));
}

/** Edits two posts, imports again, and says whether the edits are still there and listed. */
function edited(blog, source, site, more) {
  const posts = walk(join(site, "content/posts")).filter(file => file.endsWith(".md")).slice(0, 2);
  posts.forEach(post => appendFileSync(post, "\nEdited by hand.\n"));
  run("import", blog.system, source, "--into", site, ...more);
  const report = JSON.parse(readFileSync(join(site, "import-report.json"), "utf8"));
  const kept = posts.filter(post => readFileSync(post, "utf8").endsWith("Edited by hand.\n")).length;
  const listed = report.losses.filter(loss => loss.kind === "file-kept").length;
  return `${kept} of 2 edits kept, ${listed} listed`;
}

function markdownFiles(source, blog) {
  return walk(source).filter(file => /\.(md|markdown|html)$/.test(file) && !/LICENSE/.test(file) && !/_index\./.test(file)).map(file => {
    const { front, body } = frontOf(readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
    const name = basename(file).replace(/\.\w+$/, "");
    return { id: file.slice(source.length + 1), title: String(front.title ?? ""), url: blog.url(name, front), isPublic: true, comments: [],
      html: file.endsWith(".html") ? body : markdown.render(withoutTags(body, front)) };
  });
}

function hugoUrl(file, front) {
  const date = new Date(front.date).toISOString().slice(0, 10).replaceAll("-", "/");
  return front.url ?? `/${date}/${front.slug ?? file}/`;
}

/** Template tags leave only the text between them, and the text of links to posts. */
function withoutTags(body, front) {
  return body
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, "")
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, "")
    .replace(/\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g, "\n\n```$1\n$2\n```\n\n")
    .replace(/\{\{\s*page\.title\s*\}\}/g, front.title)
    .replace(/\{\{[<%]\s*(?:rel)?ref\s+"?([^"}]*?)"?\s*[>%]\}\}/g, "/$1")
    .replace(/\{%-?\s*(?:post_url|link)\s+(\S+)\s*-?%\}/g, "/$1")
    .replace(/\{%[\s\S]*?%\}|\{\{[<%][\s\S]*?[>%]\}\}|\{\{[^{}]*\}\}/g, (tag, at, whole) => {
      const caption = /caption[:=] *"([^"]*)"/.exec(tag)?.[1] ?? "";
      const isAlone = /(?:^|\n)[ \t]*$/.test(whole.slice(0, at)) && /^[ \t]*(?:\n|$)/.test(whole.slice(at + tag.length));
      return isAlone && /^\{[{%]/.test(tag) && !/^\{%-?\s*(?:end|for|assign|if|un)/.test(tag) ? `<span>${caption}</span>` : caption;
    })
    .replace(/^https?:\S+$/gm, "").replace(/(?<=^|\s):[a-z][a-z0-9_+-]*:(?=\s|$)/gm, "")
    .replace(/^\{:[^}\n]*\}[ \t]*$/gm, "").replace(/ ?\{:[^}\n]*\}/g, "")
    .replace(/ ?\{#[\w-]+\}[ \t]*$/gm, "");
}

function frontOf(text) {
  const found = /^\s*(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(text);
  if (found === null) {
    return { front: {}, body: text };
  }

  const body = text.slice(found.index + found[0].length);
  try {
    if (found[1] === "---") {
      return { front: yaml.load(found[2]) ?? {}, body };
    }
  } catch {
    // Ruby's parser of YAML accepts more.
  }

  const front = {};
  for (const [, key, value] of found[2].matchAll(/^(\w+) *[=:] *"?(.*?)"?$/gm)) {
    front[key] ??= value.replaceAll('\\"', '"');
  }

  return { front, body };
}

function exportItems(path) {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/<item>([\s\S]*?)<\/item>/g)].map(([, item]) => {
    const field = name => decode(new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`).exec(item)?.[1] ?? "");
    const status = field("wp:status");
    const comments = [...item.matchAll(/<wp:comment>([\s\S]*?)<\/wp:comment>/g)].map(match => match[1])
      .filter(comment => /<wp:comment_approved>(?:<!\[CDATA\[)?1/.test(comment))
      .map(comment => decode(/<wp:comment_content>([\s\S]*?)<\/wp:comment_content>/.exec(comment)?.[1] ?? ""));
    return { id: `${field("wp:post_id")} ${field("wp:post_name")}`, type: field("wp:post_type"), title: rootOf(field("title")).textContent.trim(),
      url: /[?]/.test(field("link")) ? null : new URL(field("link")).pathname, isPublic: status === "publish", comments,
      html: withoutShortcodes(field("content:encoded")) };
  }).filter(item => item.type === "post" || item.type === "page");
}

function withoutShortcodes(html) {
  return html.replace(/<!--[\s\S]*?-->/g, "").replace(/\[\/?(?:caption|gallery|embed|audio|video|playlist|youtube|code)\b[^\]]*\]/g, " ");
}

function decode(text) {
  const trimmed = text.trim();
  return trimmed.startsWith("<![CDATA[")
    ? trimmed.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
    : trimmed.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
}

function rootOf(html) {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  return clean(document.querySelector("main") ?? document.body);
}

function articleOf(html) {
  const { document } = parseHTML(html);
  const parts = [...document.querySelectorAll("[data-part=body], [data-part=opinion], .points, .key-points, .notes")];
  return rootOf((parts.length > 0 ? parts : [...document.querySelectorAll("main .prose, main article")].slice(0, 1)).map(part => part.innerHTML).join("\n"));
}

function clean(root) {
  for (const template of root.querySelectorAll("template")) {
    template.replaceWith(...(template.content ?? template).childNodes);
  }

  root.querySelectorAll(".anchor, .footnote-ref, .footnote-back, .footnote-backref, .footnotes-sep, .alert-title, [data-consent-placeholder], .gate, script, style, title")
    .forEach(element => element.remove());
  root.querySelectorAll("br, p, li, td, th, dt, dd, div, pre, blockquote, h1, h2, h3, h4, h5, h6, figcaption, tr, hr, figure, section, summary, cite")
    .forEach(element => element.after(" "));
  return root;
}

function wordsOf(element) {
  return element.textContent.normalize("NFKC").replace(/[\u2018\u2019]/g, "'").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function nameOf(element) {
  const url = element.getAttribute("src") ?? element.getAttribute("href") ?? element.getAttribute("data-src") ?? "";
  return url.startsWith("data:") ? "" : url.replace(/[?#].*/, "").split("/").pop();
}

function CSS(id) {
  return decodeURIComponent(id).replaceAll('"', '\\"');
}

/** Items of one list that the other does not have, counted. */
function difference(expected, actual) {
  const left = new Map();
  expected.forEach(item => left.set(item, (left.get(item) ?? 0) + 1));
  const surplus = actual.filter(item => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
  return { missing: [...left].flatMap(([item, count]) => Array(Math.max(count, 0)).fill(item)), surplus };
}

function show(items) {
  return `${items.length} ${JSON.stringify(items.slice(0, 10).join(" ").slice(0, 120))}`;
}

function walk(folder) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1)
    .flatMap(entry => entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]) : [];
}

function run(...args) {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
}

function print(result) {
  const change = (100 * (result.newWords - result.words) / result.words).toFixed(2);
  console.log(`${result.name}: ${result.posts} posts, ${result.words} words before, ${result.newWords} after (${change} %); ${result.again} ${result.edits}`);
  for (const [title, list] of [["posts missing", result.missing], ["posts with more than 1 % of words different", result.over], ["links neither resolved nor listed", result.deadLinks],
    ["images neither shown nor listed", result.lostImages], ["comments missing", result.lostComments], ["old URLs without an answer", result.deadUrls]]) {
    console.log(`  ${title}: ${list.length}`);
    list.slice(0, only === undefined ? 5 : 200).forEach(item => console.log(`    ${item}`));
  }
}
