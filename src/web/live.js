// Added to each page by `commonplace serve`, never to a published one. After a build that changed the site it reloads
// the page, scrolled to where it was, and shows the build's errors and warnings above the page.
(() => {
  const kept = 'commonplace-preview-scroll';
  const here = location.pathname + location.search;

  // Where the page was scrolled to before it was loaded again.
  try {
    const { page, top } = JSON.parse(sessionStorage.getItem(kept) ?? '{}');
    sessionStorage.removeItem(kept);
    if (page === here) addEventListener('load', () => scrollTo({ top, behavior: 'instant' }));
  } catch { /* without storage, the browser restores the place as well as it can */ }

  function load_again() {
    try {
      sessionStorage.setItem(kept, JSON.stringify({ page: here, top: scrollY }));
    } catch { /* as above */ }
    location.reload();
  }

  const style = new CSSStyleSheet();
  style.replaceSync(`
    #preview-messages { background: #1b1b1b; border-bottom: 4px solid #d33; color: #f4f4f4; font: 15px/1.5 ui-monospace, monospace;
      inset: 0 0 auto; margin: 0; max-height: 60vh; overflow: auto; padding: 1rem; position: fixed; z-index: 1000; }
    #preview-messages.warnings { border-color: #c90; max-height: 8rem; }
    #preview-messages pre { background: none; border: 0; color: inherit; font: inherit; margin: .5rem 0 0; padding: 0; white-space: pre-wrap; }
    #preview-messages button { background: none; border: 1px solid; color: inherit; float: right; font: inherit; }
    @media print { #preview-messages { display: none; } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

  let shown;
  function show(messages, failed) {
    shown?.remove();
    shown = undefined;
    if (messages === '') return;
    shown = document.createElement('section');
    shown.id = 'preview-messages';
    shown.className = failed ? 'errors' : 'warnings';
    shown.setAttribute('role', failed ? 'alert' : 'status');
    const close = document.createElement('button'), title = document.createElement('strong'), text = document.createElement('pre');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => show(''));
    title.textContent = failed ? 'The site could not be built. This is the last version that could.' : 'The site was built, with warnings.';
    text.textContent = messages;
    shown.append(close, title, text);
    document.body.append(shown);
  }

  const { revision } = document.currentScript.dataset;  // of the site when this page was served
  let news;
  function listen() {
    news = new EventSource('/-/events');
    news.addEventListener('message', ({ data }) => {
      const now = JSON.parse(data);
      if (String(now.revision) !== revision) load_again();
      else show(now.messages, now.failed);
    });
  }
  listen();
  // Browsers keep a page for the Back button only without open connections. One that comes back asks what it missed.
  addEventListener('pagehide', () => news.close());
  addEventListener('pageshow', ({ persisted }) => { if (persisted) listen(); });
})();
