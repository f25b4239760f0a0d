export const themeKey = 'jovey-theme';

/**
 * Runs in <head> before the first paint, so that no page flashes in the wrong theme and pages stay static.
 * The stored word wins; without one the system decides, also when it changes while the page is open.
 */
export const themeScript = `(()=>{const d=document.documentElement,m=matchMedia('(prefers-color-scheme: dark)');
const a=()=>{let t;try{t=localStorage.getItem('${themeKey}')}catch{}
const k=t==='dark'||(t!=='light'&&m.matches);d.classList.toggle('dark',k);d.classList.toggle('light',!k)};
a();m.addEventListener('change',a);addEventListener('storage',e=>{if(e.key==='${themeKey}')a()})})()`;
