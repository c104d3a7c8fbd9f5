// Words of a text are selected in place, with the mouse or the keyboard, and coded without leaving it.
// Everything can be done without this: by the link under each turn, which leads to lists of sentences, words and codes.
const WORD = /\S+/g;
const MOST_OPTIONS = 12;

const first = document.getElementById("coding");
if (first) {
  start(first);
  goToTurnOfOtherPart(first);
}

function start(root) {
  const bar = root.querySelector("#coding-bar");
  const paragraphs = [...root.querySelectorAll("[data-turn]")];
  if (!bar || !paragraphs.length) return;
  bar.hidden = root.querySelector("#how").hidden = false;
  const says = (words) => { bar.querySelector("[data-says]").textContent = words; };
  const chosen = watchSelection(root, bar, paragraphs, says);
  const codes = offerCodes(root, bar);
  moveByKeys(paragraphs, { says, toCodes: codes.focus, giveRecent: (n) => giveRecent(n), look: chosen.look });
  bar.addEventListener("submit", (event) => {
    if (event.submitter?.name === "quote") return;
    event.preventDefault();
    if (!bar.elements.selection.value) says("Select words of the text first.");
    else send();
  });
  bar.querySelectorAll("[data-recent]").forEach((button) => {
    button.addEventListener("click", () => { codes.set(button.dataset.recent); bar.requestSubmit(); });
  });

  function giveRecent(number) {
    const button = bar.querySelectorAll("[data-recent]")[number - 1];
    if (button && bar.elements.selection.value) button.click();
  }

  // The page answers as it does without scripts; what changed of it takes the place of what is here.
  async function send() {
    const turn = chosen.turn();
    const answer = await fetch(bar.action, { method: "POST", body: new FormData(bar) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.getElementById("coding");
    if (!answer.ok || !found) return bar.submit();
    const said = page.querySelector(".govuk-notification-banner__heading, #coding-bar .govuk-error-message");
    const refused = found.querySelector("#coding-bar .govuk-error-message");
    const fresh = document.importNode(found, true);
    root.replaceWith(fresh);
    start(fresh);
    if (refused) fresh.querySelector("#bar_code").focus({ preventScroll: true });
    else fresh.querySelector(`[data-turn="${turn}"]`)?.focus({ preventScroll: true });
    fresh.querySelector("[data-says]").textContent = said?.textContent.trim() ?? "";
  }
}

// What is selected, told to the server as turn and UTF-16 units within the turn's own words.
function watchSelection(root, bar, paragraphs, says) {
  let last = null;
  const shown = bar.querySelector("[data-chosen]");
  const look = () => {
    if (!root.isConnected) return document.removeEventListener("selectionchange", look);
    const now = selected(paragraphs);
    if (!now) return;
    last = now;
    bar.elements.selection.value = `${now.turns[0] - 1}:${now.units[0]}-${now.turns[1] - 1}:${now.units[1]}`;
    keepInSight(now.range);
    shown.textContent = `Selected: “${now.words.length > 120 ? `${now.words.slice(0, 119)}…` : now.words}”`;
  };
  document.addEventListener("selectionchange", look);
  root.addEventListener("mouseup", () => { if (last) says(shown.textContent); });
  return { look, turn: () => last?.turns[0] };
}

// A browser shows no selection any more when the box for the code has the focus: it stays marked where that is possible.
function keepInSight(range) {
  if (window.Highlight) CSS.highlights.set("coding-chosen", new Highlight(range));
}

function selected(paragraphs) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const touched = paragraphs.filter((paragraph) => range.intersectsNode(paragraph)).map((paragraph) => {
    const whole = wordsOf(paragraph);
    const from = paragraph.contains(range.startContainer) ? units(paragraph, range.startContainer, range.startOffset) : 0;
    const to = paragraph.contains(range.endContainer) ? units(paragraph, range.endContainer, range.endOffset) : whole.length;
    return { turn: Number(paragraph.dataset.turn), from, to, words: whole.slice(from, to) };
  }).filter((part) => part.words.trim());
  if (!touched.length) return null;
  const end = touched.at(-1);
  return {
    turns: [touched[0].turn, end.turn], units: [touched[0].from, end.to], words: touched.map((part) => part.words).join(" "),
    range: range.cloneRange(),
  };
}

// The text of a turn: what stands there for the eye alone, such as the numbers of codings, is no part of it.
function textsOf(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement.closest("[data-skip]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

const wordsOf = (paragraph) => textsOf(paragraph).map((text) => text.data).join("");

function units(paragraph, node, offset) {
  const point = document.createRange();
  point.setStart(node, offset);
  let before = 0;
  for (const text of textsOf(paragraph)) {
    if (text === node) return before + offset;
    if (point.comparePoint(text, text.length) >= 0) return before;
    before += text.length;
  }
  return before;
}

function pointAt(paragraph, unit) {
  let left = unit;
  for (const text of textsOf(paragraph)) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  return [paragraph, paragraph.childNodes.length];
}

// One turn at a time can be reached with tab; within the text arrows move, and with shift they select.
function moveByKeys(paragraphs, { says, toCodes, giveRecent, look }) {
  let anchor = null; // [number of the paragraph, number of the word in it]
  let focus = null;
  const words = (n) => [...wordsOf(paragraphs[n]).matchAll(WORD)];
  const here = (paragraph) => paragraphs.indexOf(paragraph);

  paragraphs.forEach((paragraph, n) => {
    paragraph.tabIndex = n ? -1 : 0;
    paragraph.setAttribute("aria-describedby", "how");
    paragraph.addEventListener("focus", () => {
      paragraphs.forEach((other) => { other.tabIndex = other === paragraph ? 0 : -1; });
      if (focus?.[0] !== n) anchor = focus = null;
    });
    paragraph.addEventListener("keydown", (event) => { if (!event.ctrlKey && !event.altKey && !event.metaKey) press(event); });
  });

  function press(event) {
    const n = here(event.currentTarget);
    const done = { ArrowRight: () => step(n, 1, event.shiftKey), ArrowLeft: () => step(n, -1, event.shiftKey),
      Home: () => edge(n, 0, event.shiftKey), End: () => edge(n, -1, event.shiftKey),
      ArrowDown: () => (event.shiftKey ? reach(n, 1) : turn(n + 1)), ArrowUp: () => (event.shiftKey ? reach(n, -1) : turn(n - 1)),
      Enter: toCodes, Escape: () => { document.getSelection().removeAllRanges(); anchor = focus = null; } }[event.key];
    if (!done && !(event.key >= "1" && event.key <= "9")) return;
    event.preventDefault();
    if (done) done();
    else giveRecent(Number(event.key));
  }

  function turn(n) {
    if (!paragraphs[n]) return;
    anchor = focus = null;
    document.getSelection().removeAllRanges();
    paragraphs[n].focus();
  }

  function step(n, by, extends_) {
    const to = focus ? [focus[0], focus[1] + by] : [n, by > 0 ? 0 : words(n).length - 1];
    if (words(to[0])[to[1]]) select(to, extends_);
  }

  const edge = (n, word, extends_) => select([focus?.[0] ?? n, word < 0 ? words(focus?.[0] ?? n).length - 1 : 0], extends_);

  // To the end of the turn, or of the next one; backwards to its beginning, or that of the one before.
  function reach(n, by) {
    const at = focus ?? [n, by > 0 ? 0 : words(n).length - 1];
    const far = (p) => (by > 0 ? words(p).length - 1 : 0);
    anchor ??= at;
    const to = focus && focus[1] === far(focus[0]) && paragraphs[focus[0] + by] ? focus[0] + by : at[0];
    select([to, far(to)], true);
  }

  function select(to, extends_) {
    focus = to;
    if (!extends_ || !anchor) anchor = to;
    const [from, until] = anchor[0] < to[0] || (anchor[0] === to[0] && anchor[1] <= to[1]) ? [anchor, to] : [to, anchor];
    const begins = words(from[0])[from[1]];
    const ends = words(until[0])[until[1]];
    document.getSelection().setBaseAndExtent(
      ...pointAt(paragraphs[from[0]], begins.index), ...pointAt(paragraphs[until[0]], ends.index + ends[0].length));
    paragraphs[to[0]].focus({ preventScroll: true });
    look(); // the browser tells of a selection later, when a quick hand may have gone on to the box for the code
    says(document.getSelection().toString());
  }
}

// The box for the code: letters leave fewer codes, the arrows choose among them, enter gives the one that is chosen.
function offerCodes(root, bar) {
  const box = bar.querySelector("#bar_code");
  const list = bar.querySelector("#bar_codes");
  const means = bar.querySelector("[data-means]");
  const known = [...root.querySelectorAll("[data-code]")].map((one) => ({
    path: one.dataset.code, means: one.querySelector("dd").textContent.trim(),
  }));
  let options = [];
  let active = -1;

  function offer() {
    const typed = box.value.trim().toLowerCase();
    bar.elements.new_name.value = "";
    options = known.filter((code) => code.path.toLowerCase().includes(typed)).slice(0, MOST_OPTIONS);
    if (typed && !known.some((code) => code.path.toLowerCase().split(" › ").at(-1) === typed)) {
      options.push({ path: `Make a new code “${box.value.trim()}”`, means: "A new code, which stands by itself until you move it.", made: box.value.trim() });
    }
    show(typed && options.length ? 0 : -1);
  }

  function show(n) {
    active = n;
    list.replaceChildren(...options.map((code, number) => item(code, number)));
    list.hidden = !options.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
    if (n < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", `bar_code_${n}`);
    list.children[n]?.scrollIntoView({ block: "nearest" });
    means.textContent = options[n]?.means ?? "";
  }

  function item(code, number) {
    const li = document.createElement("li");
    li.id = `bar_code_${number}`;
    li.role = "option";
    li.setAttribute("aria-selected", String(number === active));
    li.textContent = code.path;
    li.addEventListener("mousedown", (event) => { event.preventDefault(); take(code); });
    return li;
  }

  function close() {
    options = [];
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function take(code) {
    box.value = code.made ?? code.path;
    bar.elements.new_name.value = code.made ?? "";
    means.textContent = code.means;
    close();
  }

  box.addEventListener("input", offer);
  box.addEventListener("focus", offer);
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && options.length) {
      event.preventDefault();
      show((active + by + options.length) % options.length);
    } else if (event.key === "Enter" && options[active]) {
      take(options[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (list.hidden) root.querySelector('[data-turn][tabindex="0"]')?.focus();
      else close();
    }
  });
  return {
    focus: () => box.focus(),
    set: (path) => { box.value = path; bar.elements.new_name.value = ""; },
  };
}

// A link to a turn of a long text leads to its first part: where the turn stands in another, that one is opened.
function goToTurnOfOtherPart(root) {
  const turn = /^#turn-(\d+)$/.exec(window.location.hash)?.[1];
  const place = root.dataset.turnAddress;
  if (turn && place && !document.getElementById(`turn-${turn}`)) {
    window.location.replace(place.replace("/0/", `/${turn}/`) + window.location.hash);
  }
}
