// The skeleton over the video, frame by frame, with contacts and curves moving along.
(() => {
  const BONES = [
    ["Nose", "Neck", ""], ["Neck", "Hip", ""],
    ["RShoulder", "LShoulder", ""], ["RHip", "LHip", ""],
    ["RShoulder", "RHip", "R"], ["RHip", "RKnee", "R"], ["RKnee", "RAnkle", "R"], ["RAnkle", "RHeel", "R"], ["RHeel", "RBigToe", "R"], ["RAnkle", "RBigToe", "R"],
    ["LShoulder", "LHip", "L"], ["LHip", "LKnee", "L"], ["LKnee", "LAnkle", "L"], ["LAnkle", "LHeel", "L"], ["LHeel", "LBigToe", "L"], ["LAnkle", "LBigToe", "L"],
  ];
  const COLOURS = { R: "#ffb454", L: "#5ad1ff", "": "#ffffff" };
  const SVG = "http://www.w3.org/2000/svg";
  const ROW_SECONDS = 4;
  const root = document.querySelector("[data-player]");
  if (!root) {
    return;
  }
  const part = (name) => root.querySelector("[data-" + name + "]");
  const video = part("video");
  const canvas = part("canvas");
  const screen = part("screen");
  const scrub = part("scrub");
  let track = null;
  let frame = 0;
  let playable = true;
  let timer = 0;

  const svg = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  // A frame's moment in the video; half a frame later, so that the right one is shown.
  const moment = (index) => {
    const times = track.seconds;
    const next = index + 1 < times.length ? times[index + 1] : times[index] + (times[index] - times[index - 1]);
    return (times[index] + (next - times[index]) / 2) * track.slower;
  };
  const frameAt = (seconds) => {
    const wanted = seconds / track.slower;
    let low = 0;
    let high = track.seconds.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (track.seconds[middle] <= wanted) { low = middle; } else { high = middle - 1; }
    }
    return low;
  };

  const draw = () => {
    const pen = canvas.getContext("2d");
    pen.clearRect(0, 0, canvas.width, canvas.height);
    if (!part("skeleton").checked) {
      return;
    }
    const at = (name) => {
      const path = track.points[name];
      return path && path[2 * frame] !== null && path[2 * frame + 1] !== null ? [path[2 * frame], path[2 * frame + 1]] : null;
    };
    pen.lineWidth = Math.max(2, track.height / 220);
    pen.lineCap = "round";
    BONES.forEach(([from, to, side]) => {
      const a = at(from);
      const b = at(to);
      if (a && b) {
        pen.strokeStyle = COLOURS[side];
        pen.beginPath();
        pen.moveTo(a[0], a[1]);
        pen.lineTo(b[0], b[1]);
        pen.stroke();
      }
    });
    Object.keys(track.points).forEach((name) => {
      const p = at(name);
      if (p && name !== "Head") {
        pen.fillStyle = COLOURS[name.startsWith("R") ? "R" : name.startsWith("L") ? "L" : ""];
        pen.beginPath();
        pen.arc(p[0], p[1], pen.lineWidth * 1.1, 0, 7);
        pen.fill();
      }
    });
  };

  // Upright lines in the figures of the report: their inner pictures are as wide as what they show.
  const areas = (prefix) => Array.from(document.querySelectorAll("svg.area[aria-labelledby^='" + prefix + "']"));
  const cursor = (area, name) => {
    let line = area.querySelector("." + name);
    if (!line) {
      line = svg("line", { class: "gait-cursor " + name, y1: 0, y2: Number(area.getAttribute("height")) - 24 });
      area.append(line);
    }
    return line;
  };
  const place = (area, name, share) => {
    const line = cursor(area, name);
    const shown = share >= 0 && share <= 1;
    line.setAttribute("visibility", shown ? "visible" : "hidden");
    if (shown) {
      line.setAttribute("x1", 100 * share + "%");
      line.setAttribute("x2", 100 * share + "%");
    }
  };
  const strideShare = (side, now) => {
    const stride = track.stances.find((one) => one.side === side && one.strideEnd && one.from <= now && now < one.strideEnd);
    return stride ? (now - stride.from) / (stride.strideEnd - stride.from) : -1;
  };
  const moveCursors = (now) => {
    areas("curve-1-").forEach((area) => {
      place(area, "left", strideShare("left", now));
      place(area, "right", strideShare("right", now));
    });
    areas("contacts-1-").forEach((area) => {
      const row = Number(area.getAttribute("aria-labelledby").match(/^contacts-1-(\d+)/)[1]);
      place(area, "time", (now - row * ROW_SECONDS) / ROW_SECONDS);
    });
  };

  let bars = null;
  const drawContacts = () => {
    const last = track.seconds[track.seconds.length - 1] || 1;
    bars = svg("svg", { viewBox: "0 0 1000 56", preserveAspectRatio: "none" });
    track.stances.forEach((one) => {
      bars.append(svg("rect", {
        class: one.side, x: 1000 * one.from / last, width: Math.max(1, 1000 * (one.to - one.from) / last),
        y: one.side === "left" ? 4 : 30, height: 22, rx: 2,
      }));
    });
    bars.append(svg("line", { x1: 0, x2: 0, y1: 0, y2: 56, "vector-effect": "non-scaling-stroke" }));
    part("contacts").append(bars);
  };
  const show = (index) => {
    frame = Math.max(0, Math.min(track.seconds.length - 1, index));
    const now = track.seconds[frame];
    scrub.value = String(frame);
    draw();
    moveCursors(now);
    const last = track.seconds[track.seconds.length - 1] || 1;
    const line = bars.querySelector("line");
    line.setAttribute("x1", 1000 * now / last);
    line.setAttribute("x2", 1000 * now / last);
    const down = track.stances.filter((one) => one.from <= now && now < one.to).map((one) => one.side + " foot on the ground");
    part("where").textContent = "Frame " + (frame + 1) + " of " + track.seconds.length + ", " + now.toFixed(3) + " s: " + (down.join(", ") || "no contact measured");
  };
  const step = (by) => {
    pause();
    show(frame + by);
    seek();
  };
  const seek = () => {
    if (playable) {
      video.currentTime = moment(frame);
    }
  };
  const speed = () => Number(part("speed").value);
  const isPlaying = () => (playable ? !video.paused : timer !== 0);
  const pause = () => {
    video.pause();
    clearInterval(timer);
    timer = 0;
    part("play").textContent = "Play";
  };
  const follow = (now, meta) => {
    show(frameAt(meta ? meta.mediaTime + 1e-4 : video.currentTime));
    if (video.ended || video.paused) {
      part("play").textContent = "Play";
      return;
    }
    again();
  };
  const again = () => {
    if (video.requestVideoFrameCallback) {
      video.requestVideoFrameCallback(follow);
    } else {
      requestAnimationFrame(() => follow(0, null));
    }
  };
  const play = () => {
    part("play").textContent = "Pause";
    if (frame >= track.seconds.length - 1) {
      show(0);
      seek();
    }
    if (playable) {
      // Speed is of life, not of a slow-motion file.
      video.playbackRate = Math.max(0.0625, Math.min(16, speed() * track.slower));
      video.play().then(again, pause);
    } else {
      const begun = performance.now();
      const from = track.seconds[frame];
      timer = setInterval(() => {
        const now = from + speed() * (performance.now() - begun) / 1000;
        show(frameAt(now * track.slower));
        if (frame >= track.seconds.length - 1) {
          pause();
        }
      }, 30);
    }
  };
  const toggle = () => (isPlaying() ? pause() : play());
  const unplayable = () => {
    playable = false;
    part("unplayable").hidden = false;
    part("codec").textContent = track.codec ? " (" + track.codec + ")" : "";
  };

  const begin = (loaded) => {
    track = loaded;
    if (track.seconds.length < 2) {
      return;
    }
    canvas.width = track.width;
    canvas.height = track.height;
    screen.style.aspectRatio = track.width + " / " + track.height;
    screen.style.maxWidth = "calc(75vh * " + track.width / track.height + ")";
    scrub.max = String(track.seconds.length - 1);
    drawContacts();
    part("back").addEventListener("click", () => step(-1));
    part("forward").addEventListener("click", () => step(1));
    part("play").addEventListener("click", toggle);
    part("skeleton").addEventListener("change", draw);
    part("speed").addEventListener("change", () => {
      if (isPlaying()) {
        pause();
        play();
      }
    });
    scrub.addEventListener("input", () => {
      pause();
      show(Number(scrub.value));
      seek();
    });
    screen.addEventListener("keydown", (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }[event.key];
      if (by) {
        event.preventDefault();
        step(by);
      } else if (event.key === " ") {
        event.preventDefault();
        toggle();
      }
    });
    screen.addEventListener("click", toggle);
    if (video.error || video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) {
      unplayable();
    }
    video.addEventListener("error", unplayable);
    // Sound without picture: a codec that this browser does not know.
    video.addEventListener("loadedmetadata", () => {
      if (video.videoWidth === 0) {
        unplayable();
      }
    });
    if (video.readyState >= 1 && video.videoWidth === 0) {
      unplayable();
    }
    show(0);
    seek();
  };
  fetch(root.dataset.track).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))).then(begin).catch(() => {
    video.controls = true;
    part("where").textContent = "The skeleton could not be fetched; the video plays without it.";
  });
})();
