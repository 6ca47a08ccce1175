using System.Text;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Time;
using CodeSynth.Verification;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Emitted code leads from a record's key to its row and to the same bytes again, whatever the key is made by.</summary>
public class VerificationTests
{
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void Scenario_ItsOwnRecords_AreVerified(string scenario)
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of(scenario));
        EncodedRows rows = EncodedRows.Of(model);
        using var verifier = new RunVerifier(model.CreatePlan(model.Options), WireFormat.Json);

        Assert.All(verifier.Topics, topic =>
        {
            EncodedRow[] own = [.. rows[topic.Entity.Name].Where(r => topic.Topic.State is not { } state || state == r.Event!.Value.State)];
            TopicVerdict verdict = Verdict(topic, own);
            Assert.True(verdict.IsClean, string.Join('\n', verdict.FirstFaults));
            Assert.Equal(own.Length, verdict.Verified);
        });
    }

    /// <summary>Their check bits differ, so no uuid of one entity is taken for a row of another.</summary>
    [Fact]
    public void Uuids_OfAllOtherEntities_AreForeign()
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of("Uuids"));
        EncodedRows rows = EncodedRows.Of(model);
        using var verifier = new RunVerifier(model.CreatePlan(model.Options), WireFormat.Json);

        Assert.All(verifier.Topics, topic =>
        {
            EncodedRow[] others = [.. model.Entities.Where(e => e.Name != topic.Entity.Name).SelectMany(e => rows[e.Name])];
            Assert.Equal(others.Length, Verdict(topic, others).Foreign);
        });
    }

    private static TopicVerdict Verdict(TopicVerifier topic, IReadOnlyList<EncodedRow> records)
    {
        foreach ((int offset, EncodedRow record) in records.Index())
        {
            topic.Check(0, offset, Encoding.UTF8.GetBytes(record.Key), Encoding.UTF8.GetBytes(record.Json), Instant.UnixMilliseconds(record.Ticks));
        }

        return topic.ToVerdict();
    }
}
