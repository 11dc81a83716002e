// Judges pages of a built site with Lighthouse, on a phone and on a desktop, and prints the best of some runs.
//
//   npm install --ignore-scripts --prefix tests/lighthouse lighthouse
//   aiblog build -o _site --base-url http://127.0.0.1:8124/
//   node tests/lighthouse/run.mjs _site [RUNS] [PATH...]        CHROME_PATH names the browser, when it is not found
//
// Exit code 1 when a category of a page is below 100.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const [site, runs = '3', ...paths] = process.argv.slice(2);
const pages = paths.length > 0 ? paths : ['', 'posts/mistral-is-a-company/', 'tags/regulation/', 'search/'];
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.json': 'application/json', '.xml': 'application/xml', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain' };
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

// What a static host does: folders show their index.html, text is compressed, connections stay open.
async function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
  let file = join(site, path);
  if ((await stat(file).catch(() => null))?.isDirectory()) file = join(file, 'index.html');
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return response.writeHead(404).end();
  const type = types[extname(file)] ?? 'application/octet-stream';
  const isText = !/png|octet/.test(type);
  const body = isText ? gzipSync(bytes) : bytes;
  response.writeHead(200, { 'content-type': isText ? `${type}; charset=utf-8` : type, 'content-length': body.length,
    'cache-control': 'max-age=31536000', ...(isText ? { 'content-encoding': 'gzip' } : {}) });
  return response.end(body);
}

const server = createServer(answer).listen(8124, '127.0.0.1');
const chrome = await launch({ chromeFlags: flags });
let isPerfect = true;
for (const page of pages) {
  for (const [device, config] of [['phone', undefined], ['desktop', desktopConfig]]) {
    let best = {};
    for (let run = 0; run < Number(runs); run++) {
      const { lhr } = await lighthouse(`http://127.0.0.1:8124/${page}`, { port: chrome.port, logLevel: 'silent' }, config);
      for (const [name, { score }] of Object.entries(lhr.categories)) best[name] = Math.max(best[name] ?? 0, Math.round((score ?? 0) * 100));
      if (Object.values(best).every(score => score === 100)) break;
      for (const { auditRefs } of Object.values(lhr.categories)) {
        for (const { id, weight } of auditRefs) {
          const { score, displayValue } = lhr.audits[id];
          if (weight > 0 && score !== null && score < 1) console.log(`    run ${run + 1}: ${id} ${score} ${displayValue ?? ''}`);
        }
      }
    }

    isPerfect &&= Object.values(best).every(score => score === 100);
    console.log(`/${page} ${device}: ${Object.entries(best).map(([name, score]) => `${name} ${score}`).join(', ')}`);
  }
}

await chrome.kill();
server.close();
server.closeAllConnections();
process.exitCode = isPerfect ? 0 : 1;
