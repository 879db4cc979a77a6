#if Web
/// The little that is better with JavaScript. Every page works without it; it writes texts and never markup.
enum Script {
    static let text = """
        "use strict";
        (() => {
          const post = (url, fields) => fetch(url, {
            method: "POST", credentials: "same-origin", headers: { Accept: "application/json" },
            body: new URLSearchParams(fields),
          });

          // Copying a message. Without this its text can be selected.
          for (const button of document.querySelectorAll("[data-copy]")) {
            const source = document.getElementById(button.dataset.copy);
            if (!source) continue;
            button.hidden = false;
            button.addEventListener("click", async () => {
              try { await navigator.clipboard.writeText(source.value); } catch { source.select(); document.execCommand("copy"); }
              button.textContent = button.dataset.done;
            });
          }

          // What is known about an address, once it looks finished.
          const field = document.querySelector("[data-detect]");
          if (field) {
            const answer = document.getElementById(field.dataset.answer);
            let timer, asked = "";
            const ask = async () => {
              const address = field.value.trim();
              if (address === asked || !/^[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}$/.test(address)) return;
              asked = address;
              try {
                const reply = await post(field.dataset.detect, { token: field.dataset.token, address });
                if (!reply.ok) return;
                const known = await reply.json();
                if (field.value.trim() === address) answer.textContent = known.text;
              } catch { /* It is a convenience. */ }
            };
            field.addEventListener("input", () => { answer.textContent = ""; asked = ""; clearTimeout(timer); timer = setTimeout(ask, 700); });
            field.addEventListener("change", ask);
          }

          // The ladder as it runs.
          const ladder = document.querySelector("[data-proof]");
          if (ladder) {
            const look = async () => {
              try {
                const reply = await fetch(ladder.dataset.proof, { credentials: "same-origin", headers: { Accept: "application/json" } });
                if (reply.ok) {
                  const proof = await reply.json();
                  for (const rung of proof.rungs) {
                    const place = ladder.querySelector('[data-rung="' + rung.rung + '"]');
                    if (!place || place.dataset.state === rung.state) continue;
                    place.dataset.state = rung.state;
                    place.className = rung.state;
                    place.textContent = rung.text;
                  }
                  if (proof.done) { location.replace(proof.next); return; }
                } else if (reply.status !== 429) { location.reload(); return; }
              } catch { /* The next look may succeed. */ }
              setTimeout(look, 800);
            };
            setTimeout(look, 400);
          }

          const summary = document.querySelector("[data-focus]");
          if (summary) summary.focus();
        })();

        """
}
#endif
