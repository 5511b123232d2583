// Files on the disk, opened at once and beside the window.
#include "src/inspect/exportopening.h"
#include "tests/unit/packed.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using linkdesk::packed;
using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;
using linkdesk::query::JsonProblem;

class ExportFileTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void opensWhatIsThere_data();
    void opensWhatIsThere();
    void opensWhatWasGiven();
    void saysWhyNot_data();
    void saysWhyNot();
    void aCutFileShowsWhatIsBeforeTheCut();
    void tellsHowFarItIs();
    void stopsWhereItIsCancelled();
    void noticesThatTheDiskHasAnother_data();
    void noticesThatTheDiskHasAnother();
    void firstRowsArriveBeforeTheLast();
    void countsTypesAndStates();
    void readsAPipe();
    void doesNotWaitForASilentPipe();
    void aFileThatShrinksWhileItIsReadIsRefused();
    void opensBesideTheWindow();
    void rowsArriveBesideTheWindow();
    void failsFromTheEventLoop();
    void cancelsBesideTheWindow();
    void destroyingCancels();

private:
    QString written(const QByteArray &bytes, const QString &name = u"export.json"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QByteArray Two = "[{\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/"
                       "privateEndpoints/one\"},\n{\"name\":\"two\"}]\r\n";

QByteArray utf16(const QByteArray &text)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder.encode(QString::fromUtf8(text));
}

QByteArray bytesOf(std::string_view text)
{
    return { text.data(), qsizetype(text.size()) };
}

QByteArray large(int rows)
{
    QByteArray text = "[";
    for (int i = 0; i < rows; ++i)
        text += (i == 0 ? "" : ",\n") + QByteArray("{\"name\":\"row") + QByteArray::number(i) + "\"}";
    return text + "]";
}

} // namespace

void ExportFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString ExportFileTest::written(const QByteArray &bytes, const QString &name) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void ExportFileTest::opensWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPacked");
    QTest::addColumn<bool>("isUtf16");
    QTest::newRow("plain") << Two << false << false;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + Two << false << false;
    QTest::newRow("UTF-16") << utf16(Two) << false << true;
    QTest::newRow("gzip") << packed(Two) << true << false;
    QTest::newRow("gzip of UTF-16") << packed(utf16(Two)) << true << true;
    // Where the end of the file is the end of a page, too.
    QTest::newRow("a page") << Two + QByteArray(4096 - Two.size(), ' ') << false << false;
    QTest::newRow("all but a byte") << Two + QByteArray(4095 - Two.size(), ' ') << false << false;
}

void ExportFileTest::opensWhatIsThere()
{
    QFETCH(QByteArray, bytes);
    const QString path = written(bytes);
    const auto opened = ExportFile::open(path);
    QVERIFY(opened);
    const ExportFile &file = **opened;
    QCOMPARE(file.name(), path);
    QVERIFY(bytesOf(file.text()).startsWith(Two));
    QCOMPARE(file.shape(), Shape::Array);
    QCOMPARE(file.rowCount(), 2);
    QCOMPARE(file.rowPlace(0).at, size_t(1));
    QCOMPARE(bytesOf(file.rowText(1)), "{\"name\":\"two\"}");
    QCOMPARE(file.summary(0).name, u"one"_s);
    QCOMPARE(file.summary(0).kind, ResourceKind::PrivateEndpoint);
    QCOMPARE(file.summary(0).resourceGroup, u"g"_s);
    QCOMPARE(file.summary(1).name, u"two"_s);
    QVERIFY(!file.fault());
    QCOMPARE(file.fileSize(), bytes.size());
    QTEST(file.wasPacked(), "isPacked");
    QTEST(file.wasUtf16(), "isUtf16");
    QVERIFY(!file.hasChangedOnDisk());
}

void ExportFileTest::opensWhatWasGiven()
{
    const auto opened = ExportFile::fromBytes(utf16(Two), u"clipboard"_s);
    QVERIFY(opened);
    QCOMPARE((*opened)->name(), u"clipboard"_s);
    QCOMPARE((*opened)->rowCount(), 2);
    QVERIFY((*opened)->wasUtf16());
    QCOMPARE((*opened)->fileSize(), utf16(Two).size());
    QVERIFY(!(*opened)->hasChangedOnDisk());
    QCOMPARE(ExportFile::fromBytes(" \n", u"clipboard"_s).error(), OpenProblem::Empty);
}

void ExportFileTest::saysWhyNot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<OpenProblem>("problem");
    QTest::newRow("empty") << QByteArray() << OpenProblem::Empty;
    QTest::newRow("blanks") << QByteArray(" \r\n\t") << OpenProblem::Empty;
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << OpenProblem::Empty;
    QTest::newRow("cut gzip") << packed(Two).chopped(5) << OpenProblem::BadGzip;
    QTest::newRow("gzip of nothing") << packed({}) << OpenProblem::Empty;
    QTest::newRow("half a character") << utf16(Two).chopped(1) << OpenProblem::HalfACharacter;
}

void ExportFileTest::saysWhyNot()
{
    QFETCH(QByteArray, bytes);
    QFETCH(OpenProblem, problem);
    const auto opened = ExportFile::open(written(bytes));
    QVERIFY(!opened);
    QCOMPARE(opened.error(), problem);
}

void ExportFileTest::aCutFileShowsWhatIsBeforeTheCut()
{
    const auto opened = ExportFile::open(written("[{\"name\":\"one\"},\n{\"name\":\"tw"));
    QVERIFY(opened);
    QCOMPARE((*opened)->rowCount(), 1);
    QCOMPARE((*opened)->summary(0).name, u"one"_s);
    QVERIFY((*opened)->fault());
    QCOMPARE((*opened)->fault()->line, size_t(2));
}

void ExportFileTest::tellsHowFarItIs()
{
    const QByteArray bytes = large(200000);
    qint64 last = 0;
    int calls = 0;
    const auto opened =
        ExportFile::open(written(bytes), nullptr, [&last, &calls, &bytes](qint64 done, qint64 all) {
            QVERIFY(done >= last);
            QVERIFY(done <= all);
            QCOMPARE(all, bytes.size());
            last = done;
            ++calls;
        });
    QVERIFY(opened);
    QCOMPARE((*opened)->rowCount(), 200000);
    QVERIFY(calls > 1);
    QCOMPARE(last, bytes.size());
}

void ExportFileTest::stopsWhereItIsCancelled()
{
    const QByteArray bytes = large(200000);
    std::atomic_bool isCancelled = false;
    qint64 last = 0;
    const auto opened = ExportFile::open(written(bytes), &isCancelled, [&](qint64 done, qint64) {
        last = done;
        isCancelled = true;
    });
    QVERIFY(!opened);
    QCOMPARE(opened.error(), OpenProblem::Cancelled);
    QVERIFY(last < bytes.size());
}

void ExportFileTest::noticesThatTheDiskHasAnother_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("gone") << u"gone"_s;
    QTest::newRow("shrunk") << u"shrunk"_s;
    QTest::newRow("grown") << u"grown"_s;
    QTest::newRow("another") << u"another"_s;
}

void ExportFileTest::noticesThatTheDiskHasAnother()
{
    QFETCH(QString, change);
    const QString path = written(large(5000));
    const auto opened = ExportFile::open(path);
    QVERIFY(opened);
    QVERIFY(!(*opened)->hasChangedOnDisk());
    QFile file(path);
    if (change == "gone"_L1)
        QVERIFY(file.remove());
    else if (change == "shrunk"_L1)
        QVERIFY(file.resize(100));
    else if (change == "grown"_L1)
        QVERIFY(file.open(QIODevice::Append) && file.write("\n") == 1);
    else
        QVERIFY(file.remove() && !written(large(4000)).isEmpty());
    file.close();
    QVERIFY((*opened)->hasChangedOnDisk());
    // Whatever is read now, it is read without harm.
    for (int row = 0; row < (*opened)->rowCount(); ++row)
        QVERIFY((*opened)->summary(row).name.size() < 10);
}

void ExportFileTest::firstRowsArriveBeforeTheLast()
{
    const QByteArray bytes = "{\"value\":" + large(200000) + ",\"nextLink\":null}";
    std::vector<std::shared_ptr<const ExportFile>> soFar;
    qint64 doneWhenFirst = -1;
    qint64 lastDone = 0;
    const auto opened = ExportFile::open(
        written(bytes), nullptr, [&lastDone](qint64 done, qint64) { lastDone = done; },
        [&](const std::shared_ptr<const ExportFile> &file) {
            doneWhenFirst = soFar.empty() ? lastDone : doneWhenFirst;
            soFar.push_back(file);
        });
    QVERIFY(opened && !soFar.empty());
    QVERIFY((*opened)->isWhole());
    QCOMPARE((*opened)->rowCount(), 200000);
    QCOMPARE(doneWhenFirst, 0); // not even a MiB was read
    int rows = 0;
    for (const auto &file : soFar) {
        QVERIFY(!file->isWhole());
        QVERIFY(file->rowCount() >= rows);
        rows = file->rowCount();
        QCOMPARE(file->shape(), Shape::ValueList);
        QCOMPARE(file->summary(0).name, u"row0"_s);
        QCOMPARE(file->summary(rows - 1).name, u"row%1"_s.arg(rows - 1));
    }
    QVERIFY(rows > 100);
}

void ExportFileTest::countsTypesAndStates()
{
    const auto opened = ExportFile::fromBytes(
        R"([{"type":"a/b","properties":{"provisioningState":"Failed"}},{"type":"A/B"},{"type":"c/d"},
            {"type":"c/d"},{"type":"C/D","properties":{"provisioningState":"failed"}},{}])",
        u"clipboard"_s);
    QVERIFY(opened);
    const auto described = [](const QList<RowsOfText> &counts) {
        QStringList texts;
        for (const RowsOfText &each : counts)
            texts.append(each.text + u'=' + QString::number(each.rows));
        return texts.join(u' ');
    };
    QCOMPARE(described((*opened)->typeCounts()), u"c/d=3 a/b=2 =1"_s);
    QCOMPARE(described((*opened)->stateCounts()), u"=4 Failed=2"_s);
    QCOMPARE((*opened)->kind(0), ResourceKind::Other);
}

void ExportFileTest::readsAPipe()
{
    const QString path = m_folder->filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    std::thread writer([&path] {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(Two);
    });
    // Until the writer is there a pipe is at its end.
    auto opened = ExportFile::open(path);
    while (!opened && opened.error() == OpenProblem::Empty)
        opened = ExportFile::open(path);
    writer.join();
    QVERIFY(opened);
    QCOMPARE((*opened)->rowCount(), 2);
    QCOMPARE((*opened)->fileSize(), Two.size());
    QVERIFY(!(*opened)->hasChangedOnDisk());
}

void ExportFileTest::doesNotWaitForASilentPipe()
{
    const QString path = m_folder->filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    QFile writer(path);
    QVERIFY(writer.open(QIODevice::ReadWrite)); // and says nothing
    ExportOpening opening;
    QSignalSpy failed(&opening, &ExportOpening::failed);
    opening.start(path);
    opening.cancel();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<OpenProblem>(), OpenProblem::Cancelled);
}

void ExportFileTest::aFileThatShrinksWhileItIsReadIsRefused()
{
    const QString path = written(large(200000));
    const auto opened =
        ExportFile::open(path, nullptr, [&path](qint64, qint64) { QFile::resize(path, 1 << 19); });
    QVERIFY(!opened);
    QCOMPARE(opened.error(), OpenProblem::ReadError);
}

void ExportFileTest::opensBesideTheWindow()
{
    const QString path = written(Two);
    ExportOpening opening;
    QSignalSpy opened(&opening, &ExportOpening::opened);
    QSignalSpy failed(&opening, &ExportOpening::failed);
    opening.start(path);
    QCOMPARE(opened.size(), 0);
    QVERIFY(opened.wait());
    const auto file = opened.first().first().value<std::shared_ptr<const ExportFile>>();
    QVERIFY(file);
    QCOMPARE(file->rowCount(), 2);
    QCOMPARE(failed.size(), 0);
}

void ExportFileTest::rowsArriveBesideTheWindow()
{
    ExportOpening opening;
    QSignalSpy arrived(&opening, &ExportOpening::rowsArrived);
    QSignalSpy progressed(&opening, &ExportOpening::progressed);
    QSignalSpy opened(&opening, &ExportOpening::opened);
    opening.start(written(large(200000)));
    QVERIFY(arrived.wait());
    const auto file = arrived.first().first().value<std::shared_ptr<const ExportFile>>();
    QVERIFY(file->rowCount() > 0 && !file->isWhole());
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(file->summary(0).name, u"row0"_s);
}

void ExportFileTest::failsFromTheEventLoop()
{
    for (const auto &[path, problem] : {
             std::pair(m_folder->filePath(u"nothing.json"_s), OpenProblem::NotFound),
             std::pair(m_folder->path(), OpenProblem::IsFolder),
             std::pair(written({}), OpenProblem::Empty),
         }) {
        ExportOpening opening;
        QSignalSpy opened(&opening, &ExportOpening::opened);
        QSignalSpy failed(&opening, &ExportOpening::failed);
        opening.start(path);
        QCOMPARE(failed.size(), 0);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<OpenProblem>(), problem);
        QCOMPARE(opened.size(), 0);
    }
}

void ExportFileTest::cancelsBesideTheWindow()
{
    ExportOpening opening;
    QSignalSpy opened(&opening, &ExportOpening::opened);
    QSignalSpy failed(&opening, &ExportOpening::failed);
    opening.start(written(large(200000)));
    opening.cancel();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<OpenProblem>(), OpenProblem::Cancelled);
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(opened.size(), 0);
}

void ExportFileTest::destroyingCancels()
{
    auto opening = std::make_unique<ExportOpening>();
    QSignalSpy opened(opening.get(), &ExportOpening::opened);
    QSignalSpy failed(opening.get(), &ExportOpening::failed);
    opening->start(written(large(200000)));
    opening.reset();
    QCoreApplication::processEvents();
    QCOMPARE(opened.size() + failed.size(), 0);
}

QTEST_GUILESS_MAIN(ExportFileTest)
#include "exportfiletest.moc"
