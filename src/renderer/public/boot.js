// Runs before the app's script has arrived: asks for the workshop's document, so that both load at the same time, and sets
// language and theme, so that nothing flickers. Plain script without modules; everything it sets may be missing.
(function () {
  var path = /^\/w\/([A-Za-z0-9_-]{4,64})(?:\/|$)/.exec(location.pathname);
  var fragment = new URLSearchParams(location.hash.slice(1));
  // A full stop or bracket of the sentence around a link is not part of it.
  var token = (fragment.get('token') || '').replace(/^([A-Za-z0-9_-]{22})[^A-Za-z0-9_-]+$/, '$1');
  var search = new URLSearchParams(location.search);
  // The key of this browser's seat in rooms, see engine/roomAccess.ts. Made once; without storage one comes by the invite alone.
  try {
    // A page that comes from where the room was before has left seat and name with this host (join/RoomMoved.tsx), and has a ticket for
    // them; what this browser has of its own goes first. Synchronous, because everything after it needs the key; it happens once.
    if (fragment.has('arrive')) {
      history.replaceState(null, '', location.pathname + location.search + '#token=' + token);
      var arrival = new XMLHttpRequest();
      arrival.open('POST', '/arrive', false);
      arrival.send(fragment.get('arrive'));
      var brought = arrival.status === 200 ? JSON.parse(arrival.responseText) : {};
      if (brought.seat && !localStorage.getItem('handschlag.seat')) {
        localStorage.setItem('handschlag.seat', brought.seat);
        if (!localStorage.getItem('handschlag.settings')) localStorage.setItem('handschlag.settings', brought.me);
      }
    }
    var key = localStorage.getItem('handschlag.seat') || '';
    if (!/^[A-Za-z0-9_-]{22}$/.test(key)) {
      var bytes = String.fromCharCode.apply(null, crypto.getRandomValues(new Uint8Array(16)));
      key = btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
      localStorage.setItem('handschlag.seat', key);
    }
    if (token) token += '.' + key;
  } catch (error) {
    // A browser that keeps nothing.
  }
  if (path && token) {
    window.handschlagBoot = {
      workshopId: path[1],
      document: fetch('/doc/' + path[1], { headers: { Authorization: 'Bearer ' + token }, cache: 'no-store' }).then(
        function (answer) {
          if (!answer.ok) return null;
          return answer.arrayBuffer().then(function (update) {
            return { update: update, role: answer.headers.get('Handschlag-Role') };
          });
        },
      ).catch(function () {
        return null;
      }),
    };
  }
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('handschlag.settings') || '{}') || {};
  } catch (error) {
    kept = {};
  }
  // The first that there are texts of (electron.vite.config.ts says so), else English.
  var texts = document.currentScript.dataset;
  var language =
    [search.get('lang'), kept.language, navigator.language.slice(0, 2).toLowerCase()].find(function (each) {
      return texts[each];
    }) || 'en';
  document.documentElement.lang = language;
  // What src/baseline/builtIns.ts cannot add: a browser without it is from before 2022.
  if (!('noModule' in HTMLScriptElement.prototype) || typeof structuredClone !== 'function' || !Array.prototype.at) {
    document.documentElement.dataset.tooOld = 'true';
    document.addEventListener('DOMContentLoaded', function () {
      document.getElementById('root').textContent =
        language === 'de'
          ? 'Dieser Browser ist zu alt für Handschlag. Öffne den Link in Chrome oder Edge ab 105, Firefox ab 104 oder Safari ab 15.4.'
          : 'This browser is too old for Handschlag. Open the link in Chrome or Edge 105, Firefox 104, Safari 15.4 or a later one.';
    });
    return;
  }
  var theme = search.get('theme') || kept.theme;
  if (/\/audience\/?$/.test(location.pathname)) theme = 'dark';
  if (theme !== 'light' && theme !== 'dark' && theme !== 'contrast') {
    theme = matchMedia('(prefers-contrast: more)').matches ? 'contrast' : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
  // The first format of all has the browser read its tables, for twenty milliseconds, more on a slow
  // machine; now it waits for the script anyway.
  new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
})();
(function () {
  // The texts of the language, which the app's script would ask for only once it runs (electron.vite.config.ts says where they are).
  var texts = document.currentScript && document.currentScript.dataset[document.documentElement.lang];
  if (texts) {
    var ahead = document.createElement('link');
    ahead.rel = 'modulepreload';
    ahead.href = texts;
    document.head.appendChild(ahead);
  }
})();
