// Setting the two ends of the pelvis on a picture: by click, by dragging, by arrow keys.
(() => {
  const form = document.querySelector("[data-pelvis]");
  if (!form) {
    return;
  }
  const picture = form.querySelector("[data-picture]");
  const image = picture.querySelector("img");
  const say = form.querySelector("[data-angle]");
  const width = Number(image.getAttribute("width"));
  const height = Number(image.getAttribute("height"));
  const sides = ["left", "right"];
  const field = (side, axis) => document.getElementById(side + "_" + axis);
  const end = (side) => picture.querySelector("[data-end=" + side + "]");
  // Where an end waits until it is set: it says nothing of the pelvis, and is not kept.
  const waiting = { left: [width / 3, height / 3], right: [2 * width / 3, height / 3] };

  const number = (input) => (input.value.trim() === "" ? NaN : Number(input.value.replace(",", ".")));
  const place = (side) => [number(field(side, "x")), number(field(side, "y"))];
  const isSet = (side) => place(side).every(Number.isFinite);
  const shown = (side) => (isSet(side) ? place(side) : waiting[side]);

  const line = (name, from, to) => {
    const one = picture.querySelector("[data-" + name + "]");
    const there = from && to;
    one.setAttribute("visibility", there ? "visible" : "hidden");
    if (there) {
      one.setAttribute("x1", from[0]);
      one.setAttribute("y1", from[1]);
      one.setAttribute("x2", to[0]);
      one.setAttribute("y2", to[1]);
    }
  };
  const words = () => {
    if (!sides.every(isSet)) {
      const missing = sides.filter((side) => !isSet(side));
      return missing.length === 2 ? "No end is set yet." : "The " + missing[0] + " end is not set yet.";
    }
    const [a, b] = sides.map(place);
    const degrees = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
    const lower = Math.abs(degrees) < 0.05 ? "Both ends are level" : (degrees > 0 ? "The right" : "The left") + " end is lower by " + Math.abs(degrees).toFixed(1) + "°";
    const drop = form.dataset.standing === "left" ? degrees : -degrees;
    return lower + (Math.abs(degrees) < 0.05 ? "." : drop > 0 ? ", on the side of the lifted foot: a drop." : ", on the side of the standing foot: no drop.");
  };
  const draw = () => {
    sides.forEach((side) => {
      const button = end(side);
      const [x, y] = shown(side);
      button.style.left = (100 * x) / width + "%";
      button.style.top = (100 * y) / height + "%";
      button.classList.toggle("waiting", !isSet(side));
      button.setAttribute("aria-label", (side === "left" ? "Left" : "Right") + " end, " + (isSet(side) ? Math.round(x) + " across and " + Math.round(y) + " down" : "not set") + "; arrow keys move it");
    });
    const both = sides.every(isSet);
    const [a, b] = sides.map(place);
    line("line", both && a, both && b);
    line("level", both && [a[0], (a[1] + b[1]) / 2], both && [b[0], (a[1] + b[1]) / 2]);
    say.textContent = words();
  };
  const put = (side, x, y) => {
    field(side, "x").value = String(Math.round(10 * Math.min(width, Math.max(0, x))) / 10);
    field(side, "y").value = String(Math.round(10 * Math.min(height, Math.max(0, y))) / 10);
    draw();
  };
  const at = (event) => {
    const box = image.getBoundingClientRect();
    return [((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height];
  };
  const nearest = ([x, y]) => {
    const far = (side) => Math.hypot(place(side)[0] - x, place(side)[1] - y);
    return far("left") <= far("right") ? "left" : "right";
  };
  // Of two ends, the left one is the one farther left, whichever was tapped first.
  const order = () => {
    if (sides.every(isSet) && place("left")[0] > place("right")[0]) {
      const [a, b] = sides.map(place);
      put("left", b[0], b[1]);
      put("right", a[0], a[1]);
    }
  };

  image.addEventListener("click", (event) => {
    const spot = at(event);
    const open = sides.filter((side) => !isSet(side));
    const side = open.length > 0 ? open[0] : nearest(spot);
    put(side, spot[0], spot[1]);
    order();
  });
  sides.forEach((side) => {
    const button = end(side);
    let grip = null;
    button.hidden = false;
    button.addEventListener("pointerdown", (event) => {
      const [x, y] = at(event);
      const [ownX, ownY] = shown(side);
      grip = [ownX - x, ownY - y];
      button.setPointerCapture(event.pointerId);
    });
    button.addEventListener("pointermove", (event) => {
      if (grip) {
        const [x, y] = at(event);
        put(side, x + grip[0], y + grip[1]);
      }
    });
    ["pointerup", "pointercancel"].forEach((name) => button.addEventListener(name, () => { grip = null; }));
    button.addEventListener("keydown", (event) => {
      const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (by) {
        event.preventDefault();
        const step = event.shiftKey ? 10 : 1;
        const [x, y] = shown(side);
        put(side, x + step * by[0], y + step * by[1]);
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        put(side, ...shown(side));
      }
    });
    ["x", "y"].forEach((axis) => field(side, axis).addEventListener("input", draw));
  });
  draw();
})();
