import type { FirstDayPaper } from '@shared/domain/first-day';
import { markup, type Markup } from './markup';
import { printDocument } from './print-document';

/** One page of paper to hand out before a school begins. It has to say everything by itself: no link, no app needed. */
export function printFirstDayPaper(paper: FirstDayPaper, schoolName: string): Uint8Array {
  const { title, sheet } = SHEETS[paper](schoolName);
  return printDocument({ title, sheets: [sheet], styles: STYLES });
}

interface Sheet {
  title: string;
  sheet: Markup;
}

const SHEETS: Record<FirstDayPaper, (schoolName: string) => Sheet> = {
  family: (schoolName) => ({
    title: '给家长的一页纸：安心家校',
    sheet: markup`<h1>给家长的一页纸</h1>
<p class="center">${schoolName}</p>
<p>各位家长：学校以后会把防溺水、交通安全、假期提醒这些安全告知，通过微信小程序「安心家校」发给您。您在手机上读完、签名，学校就收到了回执。不想用手机，或者没有智能手机，纸质回执和电话一样算数。</p>
<h2>三步绑定孩子</h2>
<ol>
<li>微信里搜索小程序「安心家校」并打开。</li>
<li>在「我的」里点「获取绑定码」，屏幕上会出现一组绑定码，一天内有效。</li>
<li>把绑定码、孩子的姓名和您与孩子的关系，当面或打电话告诉班主任。班主任核对后就绑好了。</li>
</ol>
<p>一位家长可以绑定几个孩子，一个孩子可以由爸爸、妈妈、爷爷、奶奶等几位家长分别绑定。只要有一位签了，这个孩子就算签收了。</p>
<h2>请放心</h2>
<ul>
<li>只登记孩子的姓名、班级、您的称呼和您签过的回执，不要身份证号，不要位置，不拍照。</li>
<li>没有每天打卡，没有排名，不会在群里点名。没来得及看的家庭，由班主任单独联系。</li>
<li>您签过的每一封信，随时可以在「回执」里看到当时的原文。</li>
<li>签收表示您读到了提醒。学校该做的教育、巡查和看护，照样由学校做。</li>
</ul>
<h2>小心冒充</h2>
<p class="emphasis">学校不会通过小程序收费，不会要验证码和银行卡。绑定码只告诉班主任本人，不要发在群里。</p>
<p class="reply">不使用小程序的家庭，请在这里写下联系电话，交给班主任：</p>
<p class="line">学生<span class="blank"></span>联系人<span class="blank"></span>电话<span class="blank wide"></span></p>`,
  }),
  teacher: (schoolName) => ({
    title: '给班主任的一页纸：安心家校',
    sheet: markup`<h1>给班主任的一页纸</h1>
<p class="center">${schoolName}</p>
<p>「安心家校」替您记着：哪个孩子的家里已经知道了，哪个还没有。签收率按孩子算，纸质、电话、家访都算。</p>
<h2>第一天：帮家长绑定</h2>
<ol>
<li>打开小程序，从「我的」进入您的班级，点「家长绑定」。</li>
<li>家长把绑定码告诉您（当面或打电话），您点开孩子，核对是不是本人家长，再输入绑定码。</li>
<li>听不出是谁，就打登记的电话回去问一句。绑定码不要让家长发在群里。</li>
</ol>
<h2>学校发出通知以后</h2>
<ol>
<li>点开通知，上面是送达、阅读、签收的人数，下面是「还没签到的」孩子，最需要帮的在前面。</li>
<li>「还没绑定」的：发纸质信，或者打电话。收回的纸条、打过的电话，点「补录」记下来，写的是谁答复的。</li>
<li>「已送达没签」的：复制提醒的话发到群里。那段话不点任何人的名字，也请您不要另外点名。</li>
<li>需要存档时，打印回执清单，签名就印在上面。</li>
</ol>
<h2>请记得</h2>
<ul>
<li>不代家长签字。补录就是补录，系统会注明是谁记的，家长也会看到，不对可以提出来。</li>
<li>不要求截图，不要求每天打卡，不在群里公布名单。</li>
<li>有孩子转来转走，学校更新花名册后，名单自己会跟上。</li>
</ul>
<h2>有人着急问您</h2>
<p class="emphasis">遇到危险：110、119、120。学校值班电话<span class="blank"></span>&emsp;安全负责人<span class="blank"></span></p>`,
  }),
};

const STYLES = `
ol, ul { margin: 0 0 2mm; padding-left: 7mm; }
li { margin: 0 0 1mm; }
.emphasis { padding: 2mm 3mm; border-left: 1mm solid #0a7566; background: #eef5f3; font-weight: 600; }
.reply { margin-top: 8mm; padding-top: 4mm; border-top: 0.3mm dashed #666; }
.line { display: flex; align-items: flex-end; gap: 2mm; }
.line .blank { flex: 1; min-width: 0; height: 7mm; }
.line .wide { flex: 2; }
`;
