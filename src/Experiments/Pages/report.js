(function () {
  'use strict';
  const figures = JSON.parse(document.getElementById('figures').textContent);
  // Several lines and no legend on the page: the chart carries its own below.
  function addLegend(figure) {
    const names = new Set(figure.data.filter(t => t.meta === 'rows' && t.name).map(t => t.name));
    if (names.size < 2 || figure.layout.showlegend) return figure;
    for (const trace of figure.data) if (trace.meta !== 'rows') trace.showlegend = false;
    figure.layout.showlegend = true;
    figure.layout.legend = { orientation: 'h', x: 0, xanchor: 'left', y: 1.02, yanchor: 'bottom' };
    const rows = Math.ceil([...names].join('   ').replace(/[\u2e80-\uffef]/g, 'xx').length / 45), air = 16 + 18 * rows;
    figure.layout.height += air;
    figure.layout.margin.t += air;
    return figure;
  }

  if (!document.querySelector('.legend')) Object.values(figures).forEach(addLegend);
  const chinese = document.documentElement.lang.startsWith('zh');
  const drawn = new Set();
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function themeAxis(axis) {
    axis.gridcolor = css('--line');
    axis.linecolor = css('--line');
    axis.zerolinecolor = css('--soft');
    // Thousands and millions are no Chinese units: whole numbers instead.
    if (chinese) Object.assign(axis, { exponentformat: 'none', separatethousands: true });
  }

  function theme(layout) {
    const ink = css('--ink');
    layout.font = { family: getComputedStyle(document.body).fontFamily, size: 11, color: ink };
    layout.hoverlabel = { bgcolor: css('--ground'), bordercolor: css('--line'), font: { color: ink } };
    for (const key of Object.keys(layout)) {
      if (/^[xy]axis/.test(key)) themeAxis(layout[key]);
      if (/^scene/.test(key)) for (const side of ['xaxis', 'yaxis', 'zaxis']) themeAxis(layout[key][side]);
    }
    return layout;
  }

  // Scenario colours come from the style sheet, which knows the ground; cells of a matrix keep theirs and dark text.
  function paint(data) {
    for (const trace of data) {
      if (trace.type === 'heatmap') trace.textfont = { color: '#1b1f24', size: 11 };
      if (!trace.legendgroup) continue;
      const colour = css('--' + trace.legendgroup);
      if (trace.line) trace.line.color = colour;
      if (trace.marker) trace.marker.color = colour;
      if (trace.error_x) trace.error_x.color = colour;
      if (trace.error_y) trace.error_y.color = colour;
    }
    return data;
  }

  // A chart is as wide as its card in the very frame in which the card changes: Plotly's own watch sees windows alone, and late.
  const fitter = new ResizeObserver(entries => entries.forEach(entry => {
    const width = Math.floor(entry.contentRect.width);
    if (width > 0 && width !== entry.target._fullLayout.width) Plotly.relayout(entry.target, { width: width });
  }));

  function draw(element) {
    const figure = figures[element.id];
    drawn.add(element);
    const done = Plotly.react(element, paint(figure.data), theme(figure.layout), { displayModeBar: false, scrollZoom: false });
    fitter.observe(element);
    return done;
  }

  // Keyboard: arrow keys walk along the points of a chart and say where they are.
  const heard = document.createElement('div');
  heard.className = 'heard';
  heard.setAttribute('role', 'status');
  document.body.appendChild(heard);
  const at = new Map();

  function counted(element) {
    return figures[element.id].data.map((trace, curve) => ({ trace, curve })).filter(t => t.trace.meta === 'rows' && t.trace.type === 'scatter');
  }

  // Three figures, as everywhere on the page; names stay.
  function figures3(value) { return typeof value === 'number' ? String(Number(value.toPrecision(3))) : value; }

  function walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key], turn = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const lines = counted(event.currentTarget);
    if ((!step && !turn) || lines.length === 0) return;
    event.preventDefault();
    const place = at.get(event.currentTarget) || { line: 0, point: step ? -step : 0 };
    place.line = (place.line + (turn || 0) + lines.length) % lines.length;
    const { trace, curve } = lines[place.line];
    place.point = Math.max(0, Math.min(trace.x.length - 1, place.point + (step || 0)));
    if (place.point < 0) place.point = 0;
    at.set(event.currentTarget, place);
    Plotly.Fx.hover(event.currentTarget, [{ curveNumber: curve, pointNumber: place.point }]);
    const said = trace.text ? trace.text[place.point] : trace.x[place.point];
    heard.textContent = (trace.name ? trace.name + ', ' : '') + said + ': ' + figures3(trace.y[place.point]);
  }

  const plots = Array.from(document.querySelectorAll('div.plot'));
  const watcher = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      watcher.unobserve(entry.target);
      draw(entry.target);
    }
  }, { rootMargin: '1200px' });
  plots.forEach(plot => {
    watcher.observe(plot);
    plot.addEventListener('keydown', walk);
  });
  dark.addEventListener('change', () => drawn.forEach(draw));
  window.addEventListener('beforeprint', () => plots.forEach(plot => { if (!drawn.has(plot)) draw(plot); }));
}());
