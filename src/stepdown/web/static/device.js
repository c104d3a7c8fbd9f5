// Unsent text at rest on the device: only where the authority allows it, encrypted, and wiped as soon as it is sent.
// The key never leaves the browser's own store and cannot be read out of it.
const ALLOWED = document.body.dataset.keepOnDevice === "yes";
const STORE = "stepdown-unsent";

export async function keepOnDevice(form) {
  if (!ALLOWED) return;
  const db = await open();
  const fields = JSON.stringify([...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken"));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(db), new TextEncoder().encode(fields));
  await done(db.transaction("pages", "readwrite").objectStore("pages").put({ iv, text }, form.elements.form_key.value));
}

// What rests here is put in safety on the server as soon as it can be reached, whichever page is open; then it is wiped.
export async function sendFromDevice(send) {
  if (!ALLOWED) return;
  const db = await open();
  const pages = () => db.transaction("pages", "readwrite").objectStore("pages");
  for (const which of await done(pages().getAllKeys())) {
    const kept = await done(pages().get(which));
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, await key(db), kept.text);
    if (await send(JSON.parse(new TextDecoder().decode(text)))) await done(pages().delete(which));
  }
}

export async function wipeDevice(which) {
  if (!ALLOWED) return;
  const pages = (await open()).transaction("pages", "readwrite").objectStore("pages");
  await done(typeof which === "string" ? pages.delete(which) : pages.clear());
}

async function key(db) {
  const held = await done(db.transaction("keys").objectStore("keys").get("key"));
  if (held) return held;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await done(db.transaction("keys", "readwrite").objectStore("keys").put(made, "key"));
  return made;
}

function open() {
  const asked = indexedDB.open(STORE, 1);
  asked.onupgradeneeded = () => { asked.result.createObjectStore("keys"); asked.result.createObjectStore("pages"); };
  return done(asked);
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
