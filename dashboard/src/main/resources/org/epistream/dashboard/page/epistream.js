// Keeps a page true: told by the stream that something was counted, it asks for its own address again and patches what differs.
// In the background it listens to nothing, and asks once when it is seen again.
(() => {
  'use strict';
  const SHORTEST_PAUSE = 100;
  const AT_LEAST_EVERY = 15_000;
  const main = document.getElementById('main');
  const live = document.getElementById('live');
  const own = document.currentScript.src;
  let stream;
  let timer;
  let asking = false;
  let behind = false;
  let pause = SHORTEST_PAUSE;
  let ended = -Infinity;
  let lastTag;

  const keyOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node.id || node.dataset.key : undefined);
  const alike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;

  function patch(old, fresh) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== fresh.data) {
        old.data = fresh.data;
        flash(old.parentElement);
      }
      return;
    }
    // The reader may be filling in the form; the chart belongs to its own script.
    if (old.id === 'filter' || old.id === 'chart' || old.isEqualNode(fresh)) {
      return;
    }
    patchAttributes(old, fresh);
    patchChildren(old, fresh);
  }

  function patchAttributes(old, fresh) {
    for (const { name } of [...old.attributes]) {
      // Whether details are open is up to the reader.
      if (name !== 'open' && !fresh.hasAttribute(name)) {
        old.removeAttribute(name);
      }
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) {
        old.setAttribute(name, value);
      }
    }
  }

  function patchChildren(old, fresh) {
    const keyed = new Map([...old.children].filter(keyOf).map((child) => [keyOf(child), child]));
    let at = old.firstChild;
    for (const wanted of [...fresh.childNodes]) {
      const key = keyOf(wanted);
      const kept = key ? keyed.get(key) : at && !keyOf(at) && alike(at, wanted) ? at : undefined;
      if (!kept || !alike(kept, wanted)) {
        old.insertBefore(wanted, at);
        continue;
      }
      if (kept === at) {
        at = at.nextSibling;
      } else {
        old.insertBefore(kept, at);
      }
      patch(kept, wanted);
    }
    while (at) {
      const next = at.nextSibling;
      at.remove();
      at = next;
    }
  }

  function flash(element) {
    element.classList.remove('changed');
    void element.offsetWidth;
    element.classList.add('changed');
  }

  function say(on) {
    const words = on ? live.dataset.on : live.dataset.off;
    if (live.textContent !== words) {
      live.textContent = words;
      live.className = on ? 'on' : 'off';
    }
  }

  async function refresh() {
    asking = true;
    behind = false;
    const began = performance.now();
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(20_000) });
      if (!(answer.headers.get('Content-Type') ?? '').startsWith('text/html')) {
        throw new Error('not a page');
      }
      const tag = answer.headers.get('ETag');
      if (!tag || tag !== lastTag) {
        show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
        lastTag = tag;
      }
      say(stream?.readyState === EventSource.OPEN);
    } catch {
      say(false);
    }
    asking = false;
    ended = performance.now();
    // A page that takes long to make is asked for less often.
    pause = Math.max(SHORTEST_PAUSE, performance.now() - began);
    plan(behind ? pause : AT_LEAST_EVERY);
  }

  function show(page) {
    const script = page.querySelector('script[src*="epistream"]');
    if (script && script.src !== own) {
      location.reload();
      return;
    }
    patch(main, page.getElementById('main'));
    document.dispatchEvent(new Event('epistream:patched'));
  }

  function plan(after) {
    window.clearTimeout(timer);
    if (!stream) {
      return;
    }
    timer = window.setTimeout(refresh, after);
  }

  function changed() {
    if (asking) {
      behind = true;
    } else if (!behind) {
      behind = true;
      plan(Math.max(0, ended + pause - performance.now()));
    }
  }

  function listen() {
    stream = new EventSource('/v1/stream');
    stream.addEventListener('open', () => say(true));
    stream.addEventListener('begin', changed);
    stream.addEventListener('total', changed);
    stream.addEventListener('error', () => say(false));
  }

  function rest() {
    stream?.close();
    stream = undefined;
    window.clearTimeout(timer);
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      rest();
    } else if (!stream) {
      listen();
    }
  });
  if (!document.hidden) {
    listen();
  }
})();
