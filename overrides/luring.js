/* Keeps the pages that were read on this device, for when there is no connection. Whatever can be fetched is fetched: what
   is kept is shown only where that fails, and says so. Loaded by zi.js; it stands here and not in assets/ because it
   serves what lies beside and below it. */
"use strict";

const scope = self.registration.scope;
const PAGES = `halaman ${scope}`;
const PARTS = `bagian ${scope}`; /* style sheets, scripts, pictures */
const MOST = { [PAGES]: 60, [PARTS]: 80 };
const PART = /(?:href|src)="([^"]*\/assets\/[^"]+)"/g;
const TITLE = /<title>([^<]*)<\/title>/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const store = storeFor(request);
  if (store && request.method === "GET" && request.url.startsWith(scope)) event.respondWith(answer(event, store));
});

function storeFor(request) {
  if (request.mode === "navigate") return PAGES;
  return ["style", "script", "image", "manifest"].includes(request.destination) ? PARTS : "";
}

/* The pages that are open when the site is visited for the first time were not fetched through here. */
async function begin() {
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  for (const { url } of await self.clients.matchAll()) {
    const page = await fetch(url);
    const parts = [...(await page.clone().text()).matchAll(PART)].map((found) => new URL(found[1], url).href);
    await keep(PAGES, url, page);
    for (const part of parts) await keep(PARTS, part, await fetch(part));
  }
}

async function answer(event, store) {
  const { request } = event;
  try {
    const response = (await event.preloadResponse) || (await fetch(request));
    event.waitUntil(keep(store, request.url, response.clone()));
    return response;
  } catch (error) {
    const kept = await (await caches.open(store)).match(keyOf(request.url));
    if (store === PARTS) return kept || Response.error();
    return kept ? asKept(kept) : notKept();
  }
}

/* What is asked of a page (?bulan=3) is answered by the page itself. */
function keyOf(url) {
  return url.split(/[?#]/)[0];
}

/* The newest is last; of too many the oldest go. Copies that are downloaded are no pages. */
async function keep(store, url, response) {
  const isHtml = (response.headers.get("Content-Type") || "").startsWith("text/html");
  if (response.status !== 200 || isHtml !== (store === PAGES)) return;
  try {
    const cache = await caches.open(store);
    const whole = new Response(await response.blob(), response); /* one that breaks off replaces nothing */
    await cache.delete(keyOf(url));
    await cache.put(keyOf(url), whole);
    const keys = await cache.keys();
    for (const old of keys.slice(0, -MOST[store])) await cache.delete(old);
  } catch (error) { /* no room left on the device */ }
}

async function asKept(response) {
  const date = Date.parse(response.headers.get("Date"));
  const day = date ? `, ${new Date(date).toLocaleDateString("id", { dateStyle: "long" })}` : "";
  const notice = `<p>Tanpa sambungan. Halaman ini seperti terakhir dibuka di perangkat ini${day}.</p>`;
  const text = await response.text();
  return page(text.replace("<body>", `<body><aside class="pemberitahuan" aria-label="Tanpa sambungan">${notice}</aside>`));
}

/* Titles and addresses are those of our own pages, as they stand in their HTML. */
async function notKept() {
  const cache = await caches.open(PAGES);
  const entries = await Promise.all((await cache.keys()).reverse().map(async ({ url }) => {
    const found = TITLE.exec(await (await cache.match(url)).text());
    return `<li><a href="${url}">${found ? found[1] : url}</a></li>`;
  }));
  return page(`<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Tanpa sambungan</title>
<link rel="stylesheet" href="${scope}assets/situs.css"></head>
<body><main class="isi lebar"><h1>Tanpa sambungan</h1>
<p>Halaman ini belum pernah dibuka di perangkat ini. Yang dapat dibaca tanpa sambungan:</p>
<ul>${entries.join("\n")}</ul></main></body></html>`, 503);
}

function page(text, status = 200) {
  return new Response(text, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
