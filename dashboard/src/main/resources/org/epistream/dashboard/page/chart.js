// Draws the chart of measures over time from the table beside it. The library is fetched once the chart comes into sight.
(() => {
  'use strict';
  const STATUSES = ['directive', 'planned', 'done', 'lifted', 'criticised'];
  const SHORTEST_PAUSE = 1_000;
  let chart;
  let timer;
  let drew = -Infinity;
  let loading = false;
  let drawn;

  const container = () => document.getElementById('chart');
  const number = (cell) => Number(cell.textContent.replace(/[^0-9]/g, ''));
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  function read() {
    const table = document.getElementById(container().dataset.table).querySelector('table');
    const headings = [...table.tHead.rows[0].cells].slice(1, -1).map((cell) => cell.textContent);
    const rows = [...table.tBodies[0].rows].reverse();
    return {
      headings,
      starts: rows.map((row) => row.cells[0].textContent),
      links: rows.map((row) => row.cells[0].querySelector('a').href),
      counts: headings.map((_, status) => rows.map((row) => number(row.cells[status + 1]))),
    };
  }

  function option(data) {
    const label = { color: colour('soft') };
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      // Drawn on the canvas: markup of a tooltip would need inline styles, which the page forbids.
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        axisPointer: { type: 'shadow' },
        backgroundColor: colour('card'),
        borderColor: colour('line'),
        textStyle: { color: colour('ink') },
      },
      legend: { top: 0, textStyle: { color: colour('ink') }, itemWidth: 14 },
      grid: { left: 16, right: 16, top: container().clientWidth < 480 ? 60 : 36, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: data.starts, axisLabel: label, axisLine: { lineStyle: { color: colour('line') } } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: label, splitLine: { lineStyle: { color: colour('line') } } },
      series: data.headings.map((name, status) => ({
        name,
        type: 'bar',
        stack: 'mentions',
        barMaxWidth: 36,
        itemStyle: { color: colour(STATUSES[status]) },
        cursor: 'pointer',
        data: data.counts[status],
      })),
    };
  }

  function draw() {
    const place = container();
    if (!place || !window.echarts) {
      return;
    }
    if (chart?.getDom() !== place) {
      chart?.dispose();
      place.hidden = false;
      chart = window.echarts.init(place);
      drawn = undefined;
      chart.on('click', (bar) => location.assign(read().links[bar.dataIndex]));
      new ResizeObserver(() => chart.resize()).observe(place);
    }
    drew = performance.now();
    const wanted = JSON.stringify(option(read()));
    if (wanted !== drawn) {
      chart.setOption(JSON.parse(wanted));
      drawn = wanted;
    }
  }

  function load() {
    if (loading) {
      draw();
      return;
    }
    loading = true;
    const script = document.createElement('script');
    script.src = container().dataset.script;
    script.addEventListener('load', draw);
    document.head.append(script);
  }

  // A drawing takes longer than all else that a change does; numbers that change all the time are drawn now and then.
  function drawSoon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(draw, Math.max(0, drew + SHORTEST_PAUSE - performance.now()));
  }

  function watch() {
    const place = container();
    if (!place || loading) {
      drawSoon();
      return;
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        load();
      }
    });
    observer.observe(place.parentElement);
  }

  document.addEventListener('epistream:patched', watch);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  watch();
})();
