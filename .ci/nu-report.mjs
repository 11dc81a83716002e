// Judges a report of the Nu HTML checker: `nu-report.mjs REPORT.json OUTPUT [POSTS]`.
// Every error is ours, but for those that a post's own source explains: POSTS holds the sources, named as their pages are.
// A fault is the post's own when it is on the page of that post, and an element it speaks of or the marked piece itself stands in the
// source as raw HTML, or the post's headings skip a level.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const shown = 40;
const [report, output, posts] = process.argv.slice(2);
const pages = existsSync(output) ? readdirSync(output, { recursive: true }).filter(file => file.endsWith('.html')).length : 0;
const errors = JSON.parse(readFileSync(report, 'utf8')).messages.filter(message => message.type !== 'info');
const ours = [];
const theirs = new Map();

for (const error of errors) {
    const page = error.url ? relative(output, fileURLToPath(error.url)).split(sep).join('/') : '';
    const line = `${page}:${error.lastLine ?? 0}:${error.lastColumn ?? 0}: ${error.message}`;
    if (!isTheirs(error, page)) {
        ours.push(`${line}\n    ${excerpt(error)}`);
        continue;
    }

    const kind = error.message.replace(/[“"][^”"]*[”"]/g, name => name.length > 24 ? '“…”' : name);
    theirs.set(kind, [...theirs.get(kind) ?? [], page]);
}

if (theirs.size > 0) {
    console.log('Faults of the posts\' own raw HTML and headings:');
    for (const [kind, places] of [...theirs].sort((a, b) => b[1].length - a[1].length)) {
        const names = [...new Set(places)];
        console.log(`  ${places.length} on ${names.length} pages, such as ${names[0]}: ${kind}`);
    }
}

ours.slice(0, shown).forEach(line => console.log(line));
console.log(`${pages} pages, ${errors.length} faults, ${ours.length} of them ours`);
// The checker is content with a folder that holds nothing; a site without pages is not valid.
process.exitCode = pages === 0 || ours.length > 0 ? 1 : 0;

function isTheirs(error, page) {
    const slug = /^posts\/([^/]+)\/index\.html$/.exec(page)?.[1];
    const source = slug && posts ? join(posts, `${slug}.md`) : '';
    if (!source || !existsSync(source)) {
        return false;
    }

    const raw = rawHtml(readFileSync(source, 'utf8'));
    return breaksOutline(error, raw) || closesParagraph(error, raw) || isBadUrl(error, raw) || isVerbatim(error, raw)
        || elementsOf(error).some(name => new RegExp(`</?${name}[\\s/>]`, 'i').test(raw));
}

// The outline of a post is its author's; the level must be one that the author wrote, as it is or one below the title.
function breaksOutline(error, raw) {
    const level = Number(/^The heading “h([1-6])”.*follows the heading/.exec(error.message)?.[1]);
    return (/^Heading cannot be a child/.test(error.message) && /<h[1-6][\s>]/i.test(raw))
        || level > 0 && new RegExp(`^[>\\s]*#{${Math.max(level - 1, 1)},${level}}\\s|<h${level}[\\s>]`, 'mi').test(raw);
}

// A raw block inside a paragraph ends it, and the paragraph's own end tag is then one too many.
function closesParagraph(error, raw) {
    return /“p” element in scope|Stray end tag “p”/.test(error.message) && /<(?:div|ul|ol|dl|table|figure|h[1-6]|blockquote|center|section|aside|p|pre|hr|form)[\s/>]/i.test(raw);
}

// A URL is published as its author wrote it, also with a second "#".
function isBadUrl(error, raw) {
    const url = /^Bad value “([^”]{8,})” for attribute “(?:href|src)”/.exec(error.message)?.[1];
    return url !== undefined && raw.includes(url);
}

// The tokenizer's faults name no element, but a piece of the text around them is the author's, letter by letter.
function isVerbatim(error, raw) {
    const length = 10;
    const plain = raw.replace(/\s+/g, ' ');
    const around = (error.extract ?? '').replace(/\s+/g, ' ');
    // Before the fault may stand a class in place of the author's style; what follows it is the author's.
    const fault = (error.extract ?? '').slice(error.hiliteStart ?? 0).slice(0, 6);
    return elementsOf(error).length === 0 && (fault.length === 6 && raw.includes(fault)
        || Array.from({ length: Math.max(around.length - length + 1, 0) }, (_, start) => around.slice(start, start + length)).some(piece => plain.includes(piece)));
}

// The elements in the message, and the one whose tag the checker marks.
function elementsOf(error) {
    const named = [...error.message.matchAll(/“<?\/?([a-z][a-z0-9-]*)>?”\s*(?:element|end tag|start tag)|element\s+“([a-z][a-z0-9-]*)”|(?:end|start) tag\s+“([a-z][a-z0-9-]*)”/gi)]
        .map(match => match[1] ?? match[2] ?? match[3]);
    const marked = /^<\/?([a-z][a-z0-9-]*)/i.exec(excerpt(error))?.[1];
    return [...new Set([...named, ...marked ? [marked] : []])];
}

function excerpt(error) {
    const from = error.hiliteStart ?? 0;
    return (error.extract ?? '').slice(from, from + (error.hiliteLength ?? 0));
}

// Code is text, not HTML: what stands in fences and code spans does not count. Underlined headings become those with "#".
function rawHtml(markdown) {
    return markdown
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/^([ \t]*)(`{3,}|~{3,})[\s\S]*?^[ \t]*\2[ \t]*$/gm, '')
        .replace(/`[^`\n]*`/g, '')
        .replace(/^(\S.*)\n(=+|-+)[ \t]*$/gm, (_, text, line) => `${line[0] === '=' ? '#' : '##'} ${text}`);
}
