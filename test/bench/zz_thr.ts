import { openBoard, withBrowser } from './benchBrowser.ts';
import { startBenchEngine } from './benchEngine.ts';
import { fileURLToPath } from 'node:url';
const engine=await startBenchEngine(fileURLToPath(new URL('../../out', import.meta.url)));
try {
  const id=engine.importCards(1000);
  for (const throttle of [1,2,4,1,2,4]) await withBrowser(async (browser)=>{
    const {page,opened}=await openBoard(browser,engine.urlOf(id),{throttle});
    await page.waitForTimeout(3000);
    const js=await page.evaluate(()=>{const t=performance.now();let x=0;for(let i=0;i<2e7;i++)x=(x*31+i)|0;return [performance.now()-t,x]});
    await page.evaluate(()=>{const w:any=window;w.t=[];let l=performance.now();const f=(n:number)=>{w.t.push(n-l);l=n;requestAnimationFrame(f)};requestAnimationFrame(f)});
    await page.mouse.move(960,600);
    for (const [x,y] of [[0,60],[60,0],[0,-60],[-60,0]] as const) for(let i=0;i<18;i++){await page.mouse.wheel(x,y);await page.waitForTimeout(30)}
    const t:number[]=await page.evaluate(()=>(window as any).t);t.sort((a,b)=>a-b);
    console.log('throttle',throttle,'open',opened,'js loop',js[0],'pan median',t[t.length>>1],'p95',t[Math.floor(t.length*.95)],t.length);
  });
} finally {await engine.close();}
