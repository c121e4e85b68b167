import { tagColours } from './tag-colours.ts';

const tags = Object.entries(tagColours)
  .map(([name, c]) => `.tag.${name}{color:#${c.words};background:#${c.ground};border-color:#${c.border}}`)
  .join('\n');
const shares = Array.from({ length: 20 }, (_, at) => `.share-${at + 1}{width:${(at + 1) * 5}%}`).join('\n');

/** The whole style of an HTML paper: for a screen of any width, for print, and for those who ask for more contrast. */
export const htmlStyle = `
*{box-sizing:border-box}
html{font:1.125rem/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;color:#0b0c0c;background:#fff;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:66rem;padding:0 1.25rem 2rem;overflow-wrap:break-word}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:#fd0;color:#0b0c0c;padding:.5rem 1rem;z-index:1}
:focus-visible{outline:3px solid #0b0c0c;outline-offset:2px;background-color:#fd0}
header{border-bottom:.5rem solid #1d70b8;margin-bottom:2rem;padding-bottom:1rem}
.handling{max-width:none;font-weight:bold;letter-spacing:.05em;text-align:center;margin:.75rem 0;color:#0b0c0c}
.authority{margin:1.5rem 0 .25rem;font-size:1.1rem;color:#484949}
.subtitle{font-size:1.35rem;margin:0 0 .5rem}
.as-at{margin:0;color:#484949}
h1{font-size:2.4rem;line-height:1.15;margin:0 0 .5rem}
h2{font-size:1.75rem;line-height:1.2;margin:2.75rem 0 1rem}
h3{font-size:1.35rem;line-height:1.25;margin:2rem 0 .75rem}
h4,h5,h6{font-size:1.125rem;line-height:1.3;margin:1.5rem 0 .5rem}
p{margin:0 0 1rem;max-width:46rem}
ul,ol{margin:0 0 1rem;padding-left:1.5rem;max-width:46rem}
li{margin-bottom:.35rem}
a{color:#1a65a6;text-underline-offset:.15em}
a:hover{color:#0f385c}
a:visited{color:#54319f}
nav{margin-bottom:2.5rem}
nav h2{margin-top:0;font-size:1.35rem}
nav ol{list-style:none;padding:0}
nav .level-2{padding-left:1.5rem}
.table{position:relative;overflow-x:auto;margin:0 0 2rem}
table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.35}
caption{text-align:left;font-weight:bold;font-size:1.125rem;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid #b1b4b6}
thead th{border-bottom:2px solid #0b0c0c;vertical-align:bottom}
th:last-child,td:last-child{padding-right:0}
td p{margin:0 0 .35rem}
td p:last-child{margin-bottom:0}
.number{text-align:right;font-variant-numeric:tabular-nums}
.number p{margin-left:auto}
.tag{display:inline-block;border:1px solid;padding:0 .4em;font-weight:bold;font-size:.9em;line-height:1.4}
s{color:#484949}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
figure{margin:0 0 2rem}
figcaption{font-weight:bold;margin-bottom:.5rem}
figure svg{display:block;max-width:100%;height:auto}
details{margin-top:.75rem}
summary{cursor:pointer;color:#1a65a6;text-decoration:underline;margin-bottom:.75rem}
.callout{border-left:.6rem solid #1d70b8;padding:.75rem 1.25rem;margin:0 0 2rem;background:#f4f8fb}
.callout.warning{border-color:#b3261e;background:#fdf4f3}
.callout.decision{border-color:#0b0c0c;background:#f3f3f3}
.callout-title{font-weight:bold;font-size:1.2rem}
.callout p:last-child{margin-bottom:0}
.page-break{border:0;margin:0}
footer{border-top:1px solid #b1b4b6;margin-top:3rem}
${tags}
${shares}
@media (max-width:40rem){
html{font-size:1rem}
h1{font-size:1.9rem}
h2{font-size:1.5rem}
.table table{min-width:34rem}
}
@media print{
@page{size:A4;margin:18mm 16mm}
html{font-size:10pt}
body{max-width:none;padding:0}
.skip,summary{display:none}
a{color:inherit}
h1,h2,h3,h4,h5,h6,caption,figcaption{break-after:avoid}
tr,figure svg,.callout{break-inside:avoid}
thead{display:table-header-group}
.table{overflow:visible}
.page-break{break-after:page}
.tag{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
