// Why a template cannot be used, in Azure's words. Thrown inside the template engine only; its public doors
// (deployments) catch it and answer with it.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace linkdesk::sandbox {

struct TemplateFault {
    QString message; // "The template function 'x' is not valid. ..."
    QString code = QStringLiteral("InvalidTemplate");
    QJsonArray details = {};
};

} // namespace linkdesk::sandbox
