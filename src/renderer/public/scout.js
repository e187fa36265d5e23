// Looks for the next host of a room, and brings it what a guest's page has. A worker of its own, because its content security policy is
// not the page's: the engine lets it ask the laptops that could take over (engine/httpServer.ts), and the page itself only its host.
// It is loaded while the host is there; session/newHost.ts decides what is asked, and whom to believe.
(function () {
  function look(message) {
    message.hosts.forEach(function (host) {
      var address = 'http://' + host + '/room/' + message.workshopId + '?nonce=' + message.nonce + '&seat=' + message.seat;
      fetch(address, { cache: 'no-store', signal: AbortSignal.timeout ? AbortSignal.timeout(3000) : undefined })
        .then(function (answer) {
          return answer.ok ? answer.json() : null;
        })
        .then(function (proof) {
          if (proof) postMessage({ kind: 'answer', host: host, nonce: message.nonce, term: proof.term, proof: proof.proof });
        })
        .catch(function () {
          // Nobody there.
        });
    });
  }

  function bring(message) {
    fetch('http://' + message.host + '/doc/' + message.workshopId, {
      method: 'POST',
      headers: { Authorization: 'Bearer ' + message.credential },
      body: message.update,
    }).then(
      function (answer) {
        postMessage({ kind: 'brought', isStored: answer.status === 204 });
      },
      function () {
        postMessage({ kind: 'brought', isStored: false });
      },
    );
  }

  onmessage = function (event) {
    if (event.data.kind === 'look') look(event.data);
    else bring(event.data);
  };
})();
