#include "ui/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <optional>

namespace linkdesk::icons {

namespace {

QByteArray source(const QString &name)
{
    QFile file(QLatin1String(":/linkdesk/icons/") + name + QLatin1String(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap drawn(const QString &name, const QColor &color, const QSize &size)
{
    const QString key = QStringLiteral("linkdesk/%1/%2/%3x%4")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(source(name).replace("currentColor", color.name().toLatin1()));
    if (renderer.isValid()) {
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine : public QIconEngine {
public:
    Engine(QString name, std::optional<theme::Tone> tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QPixmap picture = scaledPixmap(rect.size(), mode, state, painter->device()->devicePixelRatio());
        painter->drawPixmap(rect, picture);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, colorOf(mode), size);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(state)
        QPixmap picture = drawn(m_name, colorOf(mode), size * scale);
        picture.setDevicePixelRatio(scale);
        return picture;
    }
    QIconEngine *clone() const override { return new Engine(*this); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colorOf(QIcon::Mode mode) const
    {
        const theme::Colors &colors = theme::colors();
        if (mode == QIcon::Disabled)
            return colors.disabled;
        if (m_tone)
            return theme::color(*m_tone);
        return mode == QIcon::Selected ? colors.selectionText : colors.text;
    }

    QString m_name;
    std::optional<theme::Tone> m_tone;
};

struct Look {
    const char *icon;
    theme::Tone tone;
};

Look lookOf(const QString &state)
{
    static const QHash<QString, Look> looks{
        { QStringLiteral("pending"), { "pending", theme::Tone::Warning } },
        { QStringLiteral("approved"), { "success", theme::Tone::Success } },
        { QStringLiteral("rejected"), { "rejected", theme::Tone::Error } },
        { QStringLiteral("disconnected"), { "disconnected", theme::Tone::Neutral } },
        { QStringLiteral("removed"), { "disconnected", theme::Tone::Neutral } },
        { QStringLiteral("succeeded"), { "success", theme::Tone::Success } },
        { QStringLiteral("failed"), { "error", theme::Tone::Error } },
        { QStringLiteral("canceled"), { "disconnected", theme::Tone::Neutral } },
        { QStringLiteral("cancelled"), { "disconnected", theme::Tone::Neutral } },
        { QStringLiteral("unknown"), { "warning", theme::Tone::Warning } },
        { QStringLiteral("ok"), { "success", theme::Tone::Success } },
        { QStringLiteral("created"), { "success", theme::Tone::Success } },
    };
    static const QHash<QString, Look> moving{
        { QStringLiteral("running"), { "progress", theme::Tone::Info } },
        { QStringLiteral("accepted"), { "progress", theme::Tone::Info } },
        { QStringLiteral("creating"), { "progress", theme::Tone::Info } },
        { QStringLiteral("updating"), { "progress", theme::Tone::Info } },
        { QStringLiteral("deleting"), { "progress", theme::Tone::Info } },
        { QStringLiteral("moving"), { "progress", theme::Tone::Info } },
    };
    const QString key = state.toLower();
    const auto found = looks.constFind(key);
    if (found != looks.cend())
        return *found;
    return moving.value(key, { "dot", theme::Tone::Neutral });
}

} // namespace

QIcon get(const QString &name)
{
    return QIcon(new Engine(name, std::nullopt));
}

QIcon get(const char *name)
{
    return get(QString::fromLatin1(name));
}

QIcon get(const QString &name, theme::Tone tone)
{
    return QIcon(new Engine(name, tone));
}

QIcon forState(const QString &state)
{
    const Look look = lookOf(state);
    return get(QString::fromLatin1(look.icon), look.tone);
}

QString nameForState(const QString &state)
{
    return QString::fromLatin1(lookOf(state).icon);
}

theme::Tone toneForState(const QString &state)
{
    return lookOf(state).tone;
}

QPixmap pixmap(const QString &name, theme::Tone tone, int size, qreal devicePixelRatio)
{
    QPixmap picture = drawn(name, theme::color(tone), QSize(size, size) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

} // namespace linkdesk::icons
