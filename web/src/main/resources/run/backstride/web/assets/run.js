// The plots of one activity: one cursor and one zoom over all of them.
(async () => {
  const course = document.querySelector("[data-samples]");
  const readout = course.querySelector("[data-readout]");
  const answer = await fetch(course.dataset.samples, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    readout.textContent = "The samples could not be read. The table below says the same.";
    return;
  }
  const samples = await answer.json();
  const seconds = samples.seconds;
  const whole = [seconds[0], seconds[seconds.length - 1]];
  let shown = whole.slice();
  let plots = [];
  let at = null;

  const clock = (value) => {
    const all = Math.round(value);
    const two = (part) => String(part).padStart(2, "0");
    const hours = Math.floor(all / 3600);
    const rest = two(Math.floor(all / 60) % 60) + ":" + two(all % 60);
    return hours > 0 ? hours + ":" + rest : rest.replace(/^0/, "");
  };
  // A speed is written as the time for one kilometre or mile.
  const figure = (line, value) => {
    if (value === null || value === undefined) {
      return "—";
    }
    if (line.pace) {
      return value > 0 ? clock(1 / value) : "—";
    }
    return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
  };

  // Rare outliers, such as standing still, must not squeeze the rest.
  const range = (lines) => {
    const all = lines.flatMap((line) => [line.values, line.low || [], line.high || []])
      .flat().filter((value) => value !== null).sort((a, b) => a - b);
    const part = (share) => all[Math.min(all.length - 1, Math.floor(share * all.length))];
    let low = part(0.02);
    let high = part(0.985);
    const pad = Math.max((high - low) * 0.12, Math.abs(high) * 0.01, 1e-6);
    return [low < 0 ? low - pad : Math.max(0, low - pad), high + pad];
  };

  const paceMarks = ([low, high]) => {
    for (const step of [10, 15, 30, 60, 120, 300, 600]) {
      const marks = [];
      const slowest = low > 0 ? Math.min(1 / low, 3600) : 3600;
      for (let pace = Math.ceil(1 / high / step) * step; pace <= slowest; pace += step) {
        if (marks.length === 0 || marks[marks.length - 1] - 1 / pace >= 0.17 * (high - low)) {
          marks.push(1 / pace);
        }
      }
      if (marks.length <= 5) {
        return marks.reverse();
      }
    }
    return [high];
  };

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const tell = (index) => {
    at = index;
    const parts = [clock(seconds[index])];
    const way = samples.distance[index];
    if (way !== null) {
      parts.push(way.toFixed(2) + " " + samples.distanceUnit);
    }
    for (const line of samples.lines) {
      let words = line.name.toLowerCase() + " " + figure(line, line.values[index]) + " " + line.unit;
      if (samples.lines.filter((one) => one.kind === line.kind).length > 1) {
        words += " (" + line.source + ")";
      }
      if (line.low && line.low[index] !== null) {
        words += " (expected " + figure(line, line.low[index]) + " to " + figure(line, line.high[index]) + ")";
      }
      parts.push(words);
    }
    readout.textContent = parts.join(" · ");
  };

  const zoom = (low, high) => {
    const least = Math.min(20, whole[1] - whole[0]);
    const length = Math.min(Math.max(high - low, least), whole[1] - whole[0]);
    const from = Math.min(Math.max((low + high - length) / 2, whole[0]), whole[1] - length);
    shown = [from, from + length];
    plots.forEach((plot) => plot.setScale("x", { min: shown[0], max: shown[1] }));
  };

  const one = (place) => {
    const lines = samples.lines.filter((line) => line.kind === place.dataset.plot);
    if (lines.length === 0) {
      return null;
    }
    const last = place.closest("figure").nextElementSibling === null;
    const colours = [colour("--mark"), colour("--right"), colour("--left"), colour("--pain-middle")];
    const span = range(lines);
    const data = [seconds];
    const series = [{}];
    const bands = [];
    const band = lines.find((line) => line.low);
    if (band) {
      data.push(band.high, band.low);
      series.push({ width: 0, points: { show: false } }, { width: 0, points: { show: false } });
      bands.push({ series: [1, 2], fill: colour("--norm-band") });
    }
    lines.forEach((line, index) => {
      data.push(line.values);
      series.push({ stroke: colours[index % colours.length], width: 1.5, points: { show: false } });
    });
    const ink = colour("--muted");
    const grid = { stroke: colour("--line"), width: 1 };
    const plot = new uPlot({
      width: place.clientWidth,
      height: last ? 158 : 132,
      cursor: { sync: { key: "course", setSeries: false }, drag: { x: true, y: false, setScale: false }, y: false },
      legend: { show: false },
      series,
      bands,
      scales: { x: { time: false, range: () => shown }, y: { range: () => span } },
      axes: [
        { stroke: ink, grid, ticks: grid, show: true, size: last ? 34 : 8, values: last ? (_, marks) => marks.map(clock) : () => [],
          incrs: [10, 30, 60, 120, 300, 600, 900, 1800, 3600] },
        { stroke: ink, grid, ticks: grid, size: 54,
          splits: lines[0].pace ? () => paceMarks(span) : undefined,
          values: (_, marks) => marks.map((mark) => lines[0].pace ? clock(1 / mark) : +mark.toFixed(2)) },
      ],
      hooks: {
        setCursor: [(self) => {
          if (self.cursor.idx !== null && self.cursor.idx !== undefined && self.cursor.left >= 0) {
            tell(self.cursor.idx);
          }
        }],
        setSelect: [(self) => {
          if (self.select.width > 4) {
            zoom(self.posToVal(self.select.left, "x"), self.posToVal(self.select.left + self.select.width, "x"));
          }
          self.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        }],
      },
    }, data, place);
    course.querySelectorAll("[data-unit='" + lines[0].kind + "']").forEach((unit) => {
      unit.textContent = lines[0].unit;
      const sources = unit.parentElement.querySelector(".sources");
      if (sources && lines.length > 1) {
        sources.replaceChildren(...lines.map((line, index) => {
          const key = document.createElement("span");
          key.className = "key key-" + index % colours.length;
          key.textContent = line.source;
          return key;
        }));
      }
    });
    new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: last ? 158 : 132 })).observe(place);
    return plot;
  };

  const draw = () => {
    plots.forEach((plot) => plot.destroy());
    plots = Array.from(course.querySelectorAll("[data-plot]")).map(one).filter(Boolean);
  };
  draw();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

  const place = (index) => {
    const kept = Math.min(Math.max(index, 0), seconds.length - 1);
    if (seconds[kept] < shown[0] || seconds[kept] > shown[1]) {
      const half = (shown[1] - shown[0]) / 2;
      zoom(seconds[kept] - half, seconds[kept] + half);
    }
    plots.forEach((plot) => plot.setCursor({ left: plot.valToPos(seconds[kept], "x"), top: 10 }));
    tell(kept);
  };
  const zoomBy = (factor) => {
    const middle = at === null || seconds[at] < shown[0] || seconds[at] > shown[1] ? (shown[0] + shown[1]) / 2 : seconds[at];
    const half = (shown[1] - shown[0]) * factor / 2;
    zoom(middle - half, middle + half);
  };
  const acts = { in: () => zoomBy(0.5), out: () => zoomBy(2), all: () => zoom(whole[0], whole[1]) };
  course.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", acts[button.dataset.zoom]));
  course.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 20 : 1;
    const keys = {
      ArrowRight: () => place((at === null ? 0 : at) + step),
      ArrowLeft: () => place((at === null ? 0 : at) - step),
      Home: () => place(0),
      End: () => place(seconds.length - 1),
      "+": acts.in,
      "-": acts.out,
      Escape: acts.all,
    };
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
