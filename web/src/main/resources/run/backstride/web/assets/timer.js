// A timer for self-tests. Comfort only: results can be typed without it.
document.querySelectorAll("[data-timer]").forEach((box) => {
  const way = box.dataset.timer;
  const limit = way === "repetitions_in_30_s" ? 30 : Number(box.dataset.limit || 0);
  const counts = way !== "hold";
  const timed = way !== "repetitions";
  const part = (name) => box.querySelector("[data-" + name + "]");
  const clock = part("clock");
  const say = part("say");
  const start = part("start");
  const count = part("count");
  const voice = part("voice");
  const canSpeak = "speechSynthesis" in window;
  let state = "ready";
  let begun = 0;
  let repetitions = 0;
  let spoken = 0;
  let ticking = 0;

  const speak = (words) => {
    if (canSpeak && voice.checked) {
      window.speechSynthesis.cancel();
      window.speechSynthesis.speak(new SpeechSynthesisUtterance(words));
    }
  };
  const tell = (words, aloud) => {
    say.textContent = words;
    speak(aloud || words);
  };
  const side = () => {
    const chosen = box.querySelector("input[name=timer-side]:checked");
    return chosen ? chosen.value : "both";
  };
  const seconds = () => (performance.now() - begun) / 1000;
  const show = () => {
    if (!timed) {
      clock.textContent = String(repetitions);
    } else if (counts) {
      clock.textContent = Math.max(0, Math.ceil(limit - seconds())) + " s · " + repetitions;
    } else {
      clock.textContent = seconds().toFixed(1) + " s";
    }
  };
  const end = () => {
    window.clearInterval(ticking);
    state = "ready";
    const result = counts ? repetitions : Math.round(Math.min(seconds(), limit || Infinity) * 10) / 10;
    const field = document.getElementById("result-" + side());
    field.value = String(result);
    clock.textContent = String(result) + (counts ? "" : " s");
    tell("Stop. " + result + (counts ? " repetitions" : " seconds") + " for " + (side() === "both" ? "this test" : "the " + side() + " side") + "; save it below.", "Stop. " + result);
    start.textContent = "Start";
    count.hidden = true;
    const other = box.querySelector("input[name=timer-side]:not(:checked)");
    if (other && document.getElementById("result-" + other.value).value === "") {
      other.checked = true;
    }
    start.focus();
  };
  const tick = () => {
    show();
    const whole = Math.floor(seconds());
    if (timed && whole >= spoken + 10) {
      spoken = whole - whole % 10;
      if (!limit || spoken < limit) {
        tell(spoken + " seconds", String(spoken));
      }
    }
    if (timed && limit && seconds() >= limit) {
      end();
    }
  };
  const go = () => {
    state = "running";
    begun = performance.now();
    repetitions = 0;
    spoken = 0;
    tell(counts ? "Go. Press “One more” for each repetition." : "Go", "Go");
    start.textContent = "Stop";
    count.hidden = !counts;
    if (counts) {
      count.focus();
    }
    ticking = window.setInterval(tick, 100);
    show();
  };
  const countdown = (left) => {
    if (state !== "waiting") {
      return;
    }
    if (left === 0) {
      go();
      return;
    }
    clock.textContent = String(left);
    tell(String(left));
    window.setTimeout(() => countdown(left - 1), 1000);
  };
  start.addEventListener("click", () => {
    if (state === "ready") {
      state = "waiting";
      start.textContent = "Cancel";
      countdown(3);
    } else if (state === "waiting") {
      state = "ready";
      start.textContent = "Start";
      clock.textContent = "0";
      say.textContent = "Press start: 3, 2, 1, go.";
    } else {
      end();
    }
  });
  count.addEventListener("click", () => {
    repetitions += 1;
    show();
    if (!timed || repetitions % 5 === 0) {
      speak(String(repetitions));
    }
  });
  part("voice-label").hidden = !canSpeak;
  box.hidden = false;
});
