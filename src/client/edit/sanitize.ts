/** Markdown of the server's as HTML: it holds texts of the files', so that only what formats is let through. */

const ALLOWED = 'a,b,blockquote,br,code,del,em,h1,h2,h3,h4,h5,h6,hr,i,li,ol,p,pre,strong,table,tbody,td,th,thead,tr,ul';
const GONE = 'script,style,template,iframe,object,embed,form,input,button,svg,math,link,meta,base,img';

export function sanitized(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(GONE)) element.remove();
  for (const element of [...body.querySelectorAll('*')]) {
    if (!element.matches(ALLOWED)) element.replaceWith(...element.childNodes);
    const href = element.getAttribute('href');
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    if (href !== null && /^https?:/i.test(href)) setLink(element, href);
  }
  return body.innerHTML;
}

function setLink(element: Element, href: string): void {
  element.setAttribute('href', href);
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
}
