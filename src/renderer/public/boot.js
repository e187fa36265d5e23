// Runs before the app's script has arrived: asks for the workshop's document, so that both load at the same time, and sets
// language and theme, so that nothing flickers. Plain script without modules; everything it sets may be missing.
(function () {
  var path = /^\/w\/([A-Za-z0-9_-]{4,64})(?:\/|$)/.exec(location.pathname);
  var fragment = new URLSearchParams(location.hash.slice(1));
  var token = fragment.get('token');
  var search = new URLSearchParams(location.search);
  // The key of this browser's seat in rooms, see engine/roomAccess.ts. Made once; without storage one comes by the invite alone.
  try {
    // Whoever was led here from the former host brings seat and name (join/RoomMoved.tsx); what this browser has of its own goes first.
    var brought = { 'handschlag.seat': fragment.get('seat'), 'handschlag.settings': fragment.get('me') };
    Object.keys(brought).forEach(function (name) {
      if (brought[name] && !localStorage.getItem(name)) localStorage.setItem(name, brought[name]);
    });
    if (fragment.has('seat')) history.replaceState(null, '', location.pathname + location.search + '#token=' + token);
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
  var language = search.get('lang') || kept.language || (/^de/i.test(navigator.language) ? 'de' : 'en');
  document.documentElement.lang = language === 'en' ? 'en' : 'de';
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
