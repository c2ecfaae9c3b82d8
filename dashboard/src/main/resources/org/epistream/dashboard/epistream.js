// Keeps the page fresh: asks for the same address every few seconds and swaps the sections that have changed.
// A section with the focus or a selection in it is left alone until the reader is done.
(() => {
  'use strict';
  const EVERY = 5000;
  const main = document.getElementById('main');
  const button = document.getElementById('refresh');
  const failed = document.getElementById('refresh-failed');
  let on = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let timer;

  const sections = (root) => [...root.querySelectorAll('section[id]')];
  const ids = (root) => sections(root).map((section) => section.id).join(' ');

  function inUse(node) {
    const selection = window.getSelection();
    const selected = selection && !selection.isCollapsed && selection.containsNode(node, true);
    return node !== document.activeElement && (selected || node.contains(document.activeElement));
  }

  function swap(fresh) {
    if (ids(fresh) !== ids(main)) {
      if (!inUse(main)) {
        main.replaceChildren(...fresh.childNodes);
      }
      return;
    }
    for (const section of sections(fresh)) {
      const old = document.getElementById(section.id);
      if (!old.isEqualNode(section) && !inUse(old)) {
        const scrolled = old.querySelector('.scroll')?.scrollLeft ?? 0;
        old.replaceWith(section);
        section.querySelector('.scroll')?.scrollTo(scrolled, 0);
      }
    }
  }

  async function refresh() {
    try {
      const answer = await fetch(location.href, { signal: AbortSignal.timeout(EVERY) });
      if (!(answer.headers.get('Content-Type') ?? '').startsWith('text/html')) {
        throw new Error('not a page');
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('main');
      if (!on) {
        return;
      }
      swap(fresh);
      failed.textContent = '';
    } catch {
      failed.textContent = on ? failed.dataset.words : '';
    }
  }

  async function tick() {
    if (!document.hidden) {
      await refresh();
    }
    plan();
  }

  function plan() {
    window.clearTimeout(timer);
    if (on) {
      timer = window.setTimeout(tick, EVERY);
    }
  }

  function show() {
    button.setAttribute('aria-pressed', String(on));
  }

  button.addEventListener('click', () => {
    on = !on;
    failed.textContent = '';
    show();
    plan();
  });
  button.hidden = false;
  show();
  plan();
})();
