// The body of a write, which Qt can read once and no second time. Qt sends a request again by itself when the
// other side closes without an answer (qt-pitfalls 1), but starts its body over first: where that fails, the
// request is lost instead, and whoever sent it looks what became of it before it is sent again.
#pragma once

#include <QIODevice>

namespace linkdesk {

class BodyOnce : public QIODevice {
    Q_OBJECT
public:
    explicit BodyOnce(const QByteArray &body, QObject *parent = nullptr);

    qint64 size() const override;
    bool reset() override; // false, also for an empty body

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override; // refused

private:
    QByteArray m_body;
};

} // namespace linkdesk
