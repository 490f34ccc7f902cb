using System.Text.Json;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Texts;

/// <summary>Stored sentences are said by id and arguments in either language; what this version does not know is shown as it is stored.</summary>
public sealed partial class MessageTests
{
    private static readonly Message Unmet = RunMessages.RuleNotMet.With("我的 scenario", 16, "integration", 123_456.0, 0.005, 3_100_000.0);

    [Fact]
    public void A_message_is_said_in_either_language()
    {
        Assert.Equal("“我的 scenario”: the stopping rule was not met: after 16 replications the half width of integration is 123 k, not the " +
            "0.00500 asked for; at this spread it takes about 3,100,000 replications (replications.at_most).", Unmet.ToString());
        Assert.Equal("“我的 scenario”：未达到停止规则：16 次重复之后，融合度的半宽为 12.3 万，而要求为 0.00500；按此离散程度约需 3,100,000 次重复（replications.at_most）。",
            Unmet.In(Language.Chinese));
    }

    [Fact]
    public void What_is_stored_is_read_back_with_the_messages_in_it()
    {
        Message located = ScenarioMessages.Of.With("a.yaml:3:5", ScenarioMessages.PhaseInTooLong.With(8, 4, 50.0));
        string json = JsonSerializer.Serialize<Message[]>([located, Unmet, Message.Of("my own words")]);
        Message[] read = JsonSerializer.Deserialize<Message[]>(json)!;
        Assert.Equal([located, Unmet, Message.Of("my own words")], read);
        Assert.Equal(located.In(Language.Chinese), read[0].In(Language.Chinese));
        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.Contains("\"text\":\"a.yaml:3:5: phase_in of 8 quarters is longer than the 4 in which", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id": "of_a_later_version", "arguments": [1], "text": "as it was said"}""")]
    [InlineData("""{"id": "rule_not_met", "arguments": ["too few"], "text": "as it was said"}""")]
    [InlineData("""{"id": "rule_not_met", "arguments": 3, "text": "as it was said"}""")]
    [InlineData("""{"id": [1], "text": "as it was said"}""")]
    [InlineData("\"as it was said\"")]
    public void What_this_version_does_not_know_is_shown_as_it_is_stored(string json)
    {
        Message message = JsonSerializer.Deserialize<Message>(json)!;
        Assert.Equal(("as it was said", "as it was said"), (message.ToString(), message.In(Language.Chinese)));
    }

    [Theory]
    [InlineData("""{"id": "taken_from", "arguments": [{"id": "no_runs"}, null], "text": "t"}""")]
    [InlineData("""{"id": "taken_from", "arguments": [1e400, "x"], "text": "t"}""")]
    [InlineData("""{"id": "rule_not_met", "arguments": [1, "a", 2, "b", [], {}, 7, 8], "text": "t"}""")]
    public void Arguments_of_another_kind_do_no_harm(string json)
    {
        Message message = JsonSerializer.Deserialize<Message>(json)!;
        Assert.NotEmpty(message.ToString());
        Assert.NotEmpty(message.In(Language.Chinese));
    }

    [Fact]
    public void Every_text_has_an_id_of_its_own_and_the_same_places_in_both_languages()
    {
        MessageText[] all = [.. MessageText.All];
        Assert.True(all.Length > 50);
        Assert.Equal(all.Length, all.Select(static t => t.Id).Distinct().Count());
        Assert.All(all, static text =>
        {
            Assert.Matches("^[a-z_]+$", text.Id);
            Assert.Equal(Places(text.English), Places(text.Chinese));
            Assert.True(text == ScenarioMessages.Of || Ideograph().IsMatch(text.Chinese), text.English);
        });
    }

    private static string[] Places(string text) =>
        [.. Place().Matches(text).Select(static m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<!\{)\{\d(:[^}]*)?\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();
}
