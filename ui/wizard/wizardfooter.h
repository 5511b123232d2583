// The buttons below the wizard's pages. On the last one Create takes the place of Review + create; what is
// not available says why above the buttons.
#pragma once

#include "src/plan/fault.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace linkdesk {

class WizardFooter : public QWidget {
    Q_OBJECT
public:
    explicit WizardFooter(QWidget *parent = nullptr);
    void setPage(Page page);
    // `plan`: there is something to download; `passed`: it may be created. `word`: why not.
    void setReview(bool plan, bool passed, const QString &word);
    void setPlace(const QString &line) { m_place = line; } // where Create would make it; may be empty
    QPushButton *createButton() const { return m_create; }
    QPushButton *reviewButton() const { return m_review; }

signals:
    void reviewWanted();
    void previousWanted();
    void nextWanted();
    void createWanted();
    void downloadWanted();
    void copyWanted();

private:
    QPushButton *add(QPushButton *button, const QString &name, void (WizardFooter::*wanted)());
    void pad();
    void say(const QString &word);

    QHBoxLayout *m_buttons;
    QPushButton *m_review;
    QPushButton *m_create;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_download;
    QPushButton *m_copy;
    QLabel *m_word;
    QString m_place;
    Page m_page = Page::Basics;
};

} // namespace linkdesk
