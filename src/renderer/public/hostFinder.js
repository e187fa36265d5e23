// Looks for the host of a room that has gone, and brings it what a guest's page has. A worker of its own, because its content security
// policy is not the page's: the engine lets it ask where the host may be (engine/http/pages.ts), and the page itself only its host.
// It is loaded while the host is there; session/newHost.ts decides what is asked, and whom to believe.
(function () {
  function look(message) {
    message.hosts.forEach(function (host) {
      fetch('http://' + host + '/room/' + message.workshopId + '?nonce=' + message.nonce, { cache: 'no-store', signal: AbortSignal.timeout(3000) })
        .then(function (answer) {
          return answer.ok ? answer.json() : null;
        })
        .then(function (proof) {
          if (proof) postMessage({ kind: 'answer', asked: host, nonce: message.nonce, proof: proof });
        })
        .catch(function () {
          // Nobody there.
        });
    });
  }

  // First the changes, then the key and the settings, for which the next page gets a ticket.
  function bring(message) {
    var headers = { Authorization: 'Bearer ' + message.credential };
    var at = 'http://' + message.host;
    var stored = message.update
      ? fetch(at + '/doc/' + message.workshopId, { method: 'POST', headers: headers, body: message.update }).then(function (answer) {
          return answer.status === 204;
        })
      : Promise.resolve(true);
    stored
      .then(function (isStored) {
        if (!isStored) return null;
        return fetch(at + '/arrive/' + message.workshopId, { method: 'POST', headers: headers, body: message.me }).then(function (answer) {
          return answer.ok ? answer.json() : null;
        });
      })
      .then(
        function (left) {
          postMessage({ kind: 'brought', ticket: left ? left.ticket : null });
        },
        function () {
          postMessage({ kind: 'brought', ticket: null });
        },
      );
  }

  onmessage = function (event) {
    if (event.data.kind === 'look') look(event.data);
    else bring(event.data);
  };
})();
