package run.backstride.analysis.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static run.backstride.analysis.assess.Runner.AS_OF;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.backstride.analysis.assess.Screening.Status;

class ScreeningRuleTest {
    private static final LocalDate YESTERDAY = AS_OF.minusDays(1);

    private static Runner answered() {
        return new Runner().born(1990).answeringNo(YESTERDAY);
    }

    @Test
    void thereAreSeventeenQuestionsAndEachIsOne() {
        assertThat(RedFlag.values()).hasSize(17);
        assertThat(List.of(RedFlag.values()))
                .allSatisfy(flag -> assertThat(flag.question()).endsWith("?"));
        assertThat(RedFlag.ofNumber(12)).contains(RedFlag.BONE_STRESS);
        assertThat(RedFlag.ofNumber(0)).isEmpty();
        assertThat(RedFlag.ofNumber(18)).isEmpty();
    }

    @Test
    void allAnsweredWithNoIsClearAndOnlyThenMayBeRanked() {
        assertThat(answered().screen().status()).isEqualTo(Status.CLEAR);
        assertThat(answered().screen().allowsRanking()).isTrue();
        assertThat(new Runner().screen().status()).isEqualTo(Status.UNANSWERED);
        assertThat(new Runner().screen().allowsRanking()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1,EMERGENCY", "2,EMERGENCY", "3,EMERGENCY", "4,EMERGENCY", "5,EMERGENCY", "6,EMERGENCY",
        "7,EMERGENCY", "8,EMERGENCY", "9,URGENT", "10,URGENT", "11,CLINICIAN", "12,URGENT",
        "13,CLINICIAN", "14,CLINICIAN", "15,CLINICIAN", "16,CLINICIAN", "17,CLINICIAN"
    })
    void aYesHasTheUrgencyOfItsQuestion(int question, Status urgency) {
        Screening screening = answered().answer(question, true, AS_OF).screen();
        assertThat(screening.status()).isEqualTo(urgency);
        assertThat(screening.flags())
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.question()).isEqualTo(question);
                    assertThat(flag.answered()).contains(AS_OF);
                    assertThat(flag.action()).isNotBlank();
                });
        assertThat(screening.allowsRanking()).isFalse();
    }

    @Test
    void theMostUrgentFlagComesFirst() {
        Screening screening =
                answered()
                        .answer(11, true, AS_OF)
                        .answer(9, true, AS_OF)
                        .answer(2, true, AS_OF)
                        .screen();
        assertThat(screening.flags())
                .extracting(Screening.Flag::question)
                .containsExactly(2, 9, 11);
        assertThat(screening.status()).isEqualTo(Status.EMERGENCY);
    }

    @Test
    void lowEnergyBesideBoneStressIsUrgent() {
        Screening screening = answered().answer(12, true, AS_OF).answer(14, true, AS_OF).screen();
        assertThat(screening.flags())
                .extracting(Screening.Flag::urgency)
                .containsExactly(Status.URGENT, Status.URGENT);
    }

    @Nested
    class Validity {
        @Test
        void anAnswerHoldsForEightDays() {
            assertThat(new Runner().born(1990).answeringNo(AS_OF.minusDays(8)).screen().status())
                    .isEqualTo(Status.CLEAR);
            Screening stale = new Runner().born(1990).answeringNo(AS_OF.minusDays(9)).screen();
            assertThat(stale.status()).isEqualTo(Status.UNANSWERED);
            assertThat(stale.unanswered()).hasSize(15);
            assertThat(stale.reasons()).anyMatch(reason -> reason.contains("older than 8 days"));
        }

        @Test
        void aYesNeverExpiresInSilenceButIsAskedAgain() {
            Screening screening = answered().answer(9, false, AS_OF.minusDays(400)).screen();
            assertThat(screening.status()).isEqualTo(Status.CLEAR);
            Runner old = new Runner().born(1990).answeringNo(AS_OF.minusDays(30));
            old.answer(9, true, AS_OF.minusDays(29));
            assertThat(old.screen().flags())
                    .extracting(Screening.Flag::question)
                    .containsExactly(9);
            assertThat(old.screen().unanswered()).contains(9);
            assertThat(old.answer(9, false, AS_OF).screen().flags()).isEmpty();
        }

        @Test
        void ofTwoAnswersOfOneDayTheYesCounts() {
            assertThat(answered().answer(3, true, YESTERDAY).screen().status())
                    .isEqualTo(Status.EMERGENCY);
            assertThat(
                            new Runner()
                                    .answer(3, true, YESTERDAY)
                                    .answer(3, false, YESTERDAY)
                                    .screen()
                                    .status())
                    .isEqualTo(Status.EMERGENCY);
        }

        @Test
        void anAnswerOfTomorrowIsNotSeen() {
            assertThat(answered().answer(1, true, AS_OF.plusDays(1)).screen().status())
                    .isEqualTo(Status.CLEAR);
        }
    }

    @Nested
    class Jumps {
        @Test
        void aRiseOfThreeAsksAgainWhatWasAnsweredBefore() {
            Runner runner = answered().pain(4, 2).pain(3, 2).pain(2, 2);
            assertThat(runner.screen().status()).isEqualTo(Status.CLEAR);
            Screening jumped = runner.pain(0, 5).screen();
            assertThat(jumped.status()).isEqualTo(Status.UNANSWERED);
            assertThat(jumped.reasons())
                    .anyMatch(reason -> reason.contains("jumped by 3 NRS points"));
        }

        @Test
        void aRiseBelowThreeDoesNot() {
            assertThat(answered().pain(4, 2).pain(3, 2).pain(0, 4.9).screen().status())
                    .isEqualTo(Status.CLEAR);
        }

        @Test
        void anAnswerOfTheSameDayOrLaterHolds() {
            assertThat(answered().pain(4, 2).pain(3, 2).pain(1, 6).screen().status())
                    .isEqualTo(Status.CLEAR);
        }

        @Test
        void painThatComesWithRunningOnlyIsNoJumpEveryOtherDay() {
            Runner runner = answered();
            for (int back = 21; back >= 0; back--) {
                runner.pain(back, back % 2 == 0 ? 4 : 1.5);
            }
            assertThat(runner.screen().status()).isEqualTo(Status.CLEAR);
        }
    }

    @Nested
    class Ages {
        @Test
        void questionsForTheYoungAndTheOldAreAskedOfThem() {
            assertThat(new Runner().born(1990).screen().unanswered()).doesNotContain(13, 17);
            assertThat(new Runner().born(2004).screen().unanswered())
                    .contains(13)
                    .doesNotContain(17);
            assertThat(new Runner().born(2012).screen().unanswered()).contains(13, 17);
            assertThat(new Runner().born(1955).screen().unanswered())
                    .contains(17)
                    .doesNotContain(13);
            assertThat(new Runner().screen().unanswered())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 17).boxed().toList());
        }

        @Test
        void aYesCountsEvenWhereItWasNotAsked() {
            assertThat(answered().answer(13, true, AS_OF).screen().status())
                    .isEqualTo(Status.CLINICIAN);
        }

        @Test
        void aFallOfAnOlderRunnerIsUrgent() {
            Screening screening =
                    new Runner()
                            .born(1955)
                            .answeringNo(AS_OF)
                            .answer(8, true, AS_OF.plusDays(0))
                            .screen();
            assertThat(screening.status()).isEqualTo(Status.URGENT);
            assertThat(screening.flags().getFirst().action()).contains("emergency department now");
        }
    }

    @Nested
    class RaisedByTheDiary {
        @Test
        void severePainOnThreeMornings() {
            Runner runner = answered().answeringNo(AS_OF);
            runner.morning(2, 7).morning(1, 7.5).morning(0, 8);
            Screening screening = runner.screen();
            assertThat(screening.status()).isEqualTo(Status.CLINICIAN);
            assertThat(screening.flags())
                    .singleElement()
                    .satisfies(flag -> {
                        assertThat(flag.question()).isEqualTo(16);
                        assertThat(flag.answered()).isEmpty();
                    });
            assertThat(screening.reasons()).anyMatch(reason -> reason.contains("in the morning"));
        }

        @Test
        void severePainOnTwoMorningsOrBelowSevenIsNot() {
            assertThat(answered().answeringNo(AS_OF).morning(1, 8).morning(0, 8).screen().flags())
                    .isEmpty();
            assertThat(
                            answered()
                                    .answeringNo(AS_OF)
                                    .morning(2, 6.9)
                                    .morning(1, 6.9)
                                    .morning(0, 6.9)
                                    .screen()
                                    .flags())
                    .isEmpty();
        }

        @Test
        void severePainOnlyWhileRunningIsNotAtRest() {
            assertThat(
                            answered()
                                    .answeringNo(AS_OF)
                                    .pain(2, 8)
                                    .pain(1, 8)
                                    .pain(0, 8)
                                    .screen()
                                    .flags())
                    .isEmpty();
        }

        @Test
        void painThatGrowsEachWeekCountsWhateverWasAnswered() {
            Runner runner = answered().answeringNo(AS_OF);
            for (int back = 27; back >= 0; back--) {
                runner.pain(back, 2 + Math.floorDiv(27 - back, 7) * 0.8);
            }
            assertThat(runner.screen().status()).isEqualTo(Status.CLINICIAN);
            assertThat(runner.screen().reasons())
                    .anyMatch(reason -> reason.contains("grew each week"));
        }

        @Test
        void smallUnevenRisesAreNoise() {
            Runner runner = answered().answeringNo(AS_OF);
            for (int back = 27; back >= 0; back--) {
                runner.pain(back, 2 + Math.floorDiv(27 - back, 7) * 0.3);
            }
            assertThat(runner.screen().status()).isEqualTo(Status.CLEAR);
        }

        @Test
        void sixWeeksWithoutImprovementUnlessAValidNoSaysSomebodyLooked() {
            Runner runner = new Runner().born(1990);
            for (int back = 60; back >= 0; back--) {
                runner.pain(back, 5);
            }
            assertThat(runner.screen().status()).isEqualTo(Status.CLINICIAN);
            assertThat(runner.answeringNo(AS_OF).screen().status()).isEqualTo(Status.CLEAR);
        }

        @Test
        void painThatFellByAThirdHasImproved() {
            Runner runner = new Runner().born(1990);
            for (int back = 60; back >= 0; back--) {
                runner.pain(back, back > 30 ? 6 : 4.1);
            }
            assertThat(runner.screen().flags()).isEmpty();
        }
    }
}
