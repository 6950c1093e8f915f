// Takes a reader to the map at the view this page stands for. `#text` keeps the page: it says the same in words.
const map = document.getElementById('open')
if (map instanceof HTMLAnchorElement && location.hash !== '#text') location.replace(map.href)
