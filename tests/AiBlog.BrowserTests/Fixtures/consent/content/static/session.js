document.documentElement.dataset.session = 'runs';
