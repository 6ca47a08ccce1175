using System.Collections;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>The modes of references, from attribute to value.</summary>
public class ReferenceFaceTests
{
    private static readonly SynthModel s_bank = ExecutedModel.Of(ScenarioProjects.Of("References"));

    [Theory]
    [InlineData("Receipt", "TransferId")]
    [InlineData("Refund", "TransferId")]
    public void Unique_Values_AreAllDifferent(string entity, string property)
    {
        object[] values = [.. Values(s_bank, entity, property)];

        Assert.InRange(values.Length, 200, 300);
        Assert.Distinct(values);
    }

    /// <summary>Row 0 is the most popular; shuffled, it would be so for one seed in fifty.</summary>
    [Fact]
    public void Unshuffled_MostFrequentValue_IsThatOfRowZero() =>
        Assert.All(Enumerable.Range(1, 5), seed =>
            Assert.Equal("A001", Values(s_bank.WithSeed((ulong)seed), "Transfer", "FromId").GroupBy(v => v).MaxBy(g => g.Count())!.Key));

    /// <summary>Two references to one entity are two picks: here they differ always, without Except they would in most rows.</summary>
    [Fact]
    public void SeveralReferences_ToOneEntity_AreEachAPickOfTheirOwn()
    {
        SynthModel model = ExecutedModel.Of(TestProject.Of("""
            [SynthEntity(Count = 10)]
            public partial class Customer { [RecordKey, Sequence] public int CustomerId { get; set; } [Uniform(1, 1000000)] public int Score { get; set; } }

            [SynthEntity(Count = 500)]
            public partial class Visit
            {
                [RecordKey, Sequence] public int VisitId { get; set; }
                [References(typeof(Customer))] public int HostId { get; set; }
                [References(typeof(Customer))] public int GuestId { get; set; }
                [CopyOf("HostId", "Score")] public int HostScore { get; set; }
                [CopyOf("GuestId", "Score")] public int GuestScore { get; set; }
            }
            """));
        (object Host, object Guest)[] pairs = [.. Values(model, "Visit", "HostId").Zip(Values(model, "Visit", "GuestId"))];
        (object Host, object Guest)[] scores = [.. Values(model, "Visit", "HostScore").Zip(Values(model, "Visit", "GuestScore"))];

        Assert.InRange(pairs.Count(p => p.Host.Equals(p.Guest)), 20, 90); // 50 expected
        Assert.Equal(100, pairs.Distinct().Count());
        Assert.All(pairs.Zip(scores), p => Assert.Equal(p.First.Host.Equals(p.First.Guest), p.Second.Host.Equals(p.Second.Guest)));
    }

    internal static IEnumerable<object> Values(SynthModel model, string entity, string property)
    {
        Type type = model.Entities.Single(e => e.Name == entity).RecordType;
        var table = (IEnumerable)typeof(SynthModel).GetMethod(nameof(SynthModel.Table))!.MakeGenericMethod(type).Invoke(model, null)!;
        return table.Cast<object>().Select(record => type.GetProperty(property)!.GetValue(record)!);
    }
}
