import { ministryLetter } from '../../server/ministry-letter';
import { pngOf } from '../../support/png';
import type { Album } from '../support/album';
import type { Person } from '../support/people';
import type { PickedFile } from '../support/rosters';
import type { Stage } from '../support/stage';

const TITLE = '关于做好2027年寒假学生安全工作致全县中小学生家长的一封信';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const IMPORT = '从 Word 文件导入';

async function pick(person: Person, button: string, file: PickedFile): Promise<void> {
  const chooser = person.page.waitForEvent('filechooser');
  await person.press(button);
  await (await chooser).setFiles(file);
}

/** The letter in the list of what is to do, for one of the children. */
function letterFor(person: Person): ReturnType<Person['button']> {
  return person.button(new RegExp(`李沐阳.*${TITLE}`)).first();
}

/** A picture counts as shown once the browser has drawn it. */
async function showsPictures(person: Person, count: number): Promise<void> {
  const pictures = person.screen.locator('img[src*="/api/files/"]:visible');
  await pictures.nth(count - 1).waitFor();
  await person.page.waitForFunction((wanted) => {
    const all = Array.from(document.querySelectorAll<HTMLImageElement>('img[src*="/api/files/"]'));
    return all.filter((one) => one.naturalWidth > 0).length >= wanted;
  }, count);
}

/** The Ministry's own letter, from the Word file to a family's phone. */
export function bringsAWordLetter(stage: Stage, album: Album): void {
  stage.step('tells what a file that is no Word letter is, and what to do', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.visit('/packages/school/pages/publish/index?schoolId=hewan-primary');
    await pick(school, IMPORT, {
      name: '通知.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n'),
    });
    await school.sees('PDF 里的文字取不出段落和表格。请找到原来的 Word 文件，或把文字粘贴到正文里。');
  });

  stage.step(
    'shows what came out of a Word letter and what did not, before anything is replaced',
    async () => {
      const school = await stage.person('liu-min', 'window');
      const file = { name: '寒假安全.docx', mimeType: WORD, buffer: await ministryLetter() };
      await pick(school, '换一个文件', file);
      const sheet = school.screen.getByRole('dialog', { name: '从 Word 文件读到的信' });
      await sheet.getByText(TITLE).waitFor();
      await sheet.getByText('12 段文字、1 个表格、2 张图片').waitFor();
      await sheet.getByText(/^信末的回执联.*没有带过来：家长在小程序里的签字就是回执。/).waitFor();
      await sheet.getByText('浮动的图片（如公章）放在了所在段落的下面，不再盖在文字上。').waitFor();
      await album.take(school, 'word read');
      await school.press(sheet.getByRole('button', { name: '用这份内容' }));
      expect(await school.screen.getByRole('textbox', { name: '标题' }).inputValue()).toBe(TITLE);
      await school.sees('岳池县教育科技和体育局');
      await school.sees('0826-5220003');
      await showsPictures(school, 2);
      await album.take(school, 'word draft');
    },
  );

  stage.step('asks before a second file replaces what was brought in', async () => {
    const school = await stage.person('liu-min', 'window');
    const file = { name: '寒假安全.docx', mimeType: WORD, buffer: await ministryLetter() };
    await pick(school, IMPORT, file);
    const sheet = school.screen.getByRole('dialog', { name: '从 Word 文件读到的信' });
    await sheet.getByText('草稿里现在的标题和正文会被换掉，不能找回。').waitFor();
    await school.press(sheet.getByRole('button', { name: '不用了' }));
  });

  stage.step(
    'changes a table and adds a picture with its words, and sees both as a family will',
    async () => {
      const school = await stage.person('liu-min', 'window');
      await school.press(school.button(/^修改表格：日期/));
      await school.write('第 4 行，第 2 列', '返校报到，带齐寒假作业');
      await album.take(school, 'word table');
      await school.press('改好了');
      await pick(school, '＋ 图片', {
        name: '河.png',
        mimeType: 'image/png',
        buffer: pngOf(320, 200, [60, 120, 90]),
      });
      await school.write('图片说明内容', '学校门前的河段，水深两米');
      await school.press('改好了');
      await school.press('预览');
      const preview = school.screen.getByRole('dialog', { name: '家长看到的样子' });
      await preview.getByText('返校报到，带齐寒假作业').waitFor();
      await preview.getByText('学校门前的河段，水深两米').waitFor();
      await showsPictures(school, 6);
      await school.press(preview.getByRole('button', { name: '关闭' }));
    },
  );

  stage.step('sends it, and a family reads its table and loads its pictures on a phone', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.press('发布');
    const question = school.screen.getByRole('dialog', { name: '确认发布' });
    await school.press(question.getByRole('button', { name: '现在发布' }));
    await school.sees('已经发出');

    const mother = await stage.person('wang-fang', 'phone');
    await mother.visit('/pages/todo/index');
    await mother.press(letterFor(mother));
    await mother.sees('返校报到，带齐寒假作业');
    await mother.sees('学校门前的河段，水深两米');
    await showsPictures(mother, 3);
    const table = mother.screen.getByRole('table');
    // On a phone every value stands under its column's name.
    expect(await table.getByText('负责人').filter({ visible: true }).count()).toBe(3);
    await table.scrollIntoViewIfNeeded();
    await album.take(mother, 'word letter table');
    await mother.screen.getByText('防溺水“六不”宣传画').scrollIntoViewIfNeeded();
    await album.take(mother, 'word letter picture');
  });

  stage.step('stays readable in the largest letters, and in a wide window as a table', async () => {
    const mother = await stage.person('wang-fang', 'phone');
    await mother.press(/现在是标准/);
    await mother.press(/现在是大/);
    await mother.button(/现在是特大/).waitFor();
    const table = mother.screen.getByRole('table');
    await table.scrollIntoViewIfNeeded();
    const box = await table.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    await album.take(mother, 'word letter largest');

    const father = await stage.person('li-jianguo', 'window');
    await father.visit('/pages/todo/index');
    await father.press(letterFor(father));
    const broad = father.screen.getByRole('table');
    await broad.scrollIntoViewIfNeeded();
    expect(await broad.getByText('负责人').filter({ visible: true }).count()).toBe(1);
    await album.take(father, 'word letter table');
    expect(album.findings).toEqual([]);
  });
}
