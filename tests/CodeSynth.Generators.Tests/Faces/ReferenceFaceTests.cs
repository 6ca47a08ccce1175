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

    /// <summary>Null exactly where there is no earlier row to pick: the first one, and beside another pick of the same entity the second.</summary>
    [Theory]
    [InlineData("Employee", "ManagerId", 1)]
    [InlineData("Employee", "MentorId", 2)]
    [InlineData("Employee", "ManagersGrade", 1)]
    [InlineData("Block", "PreviousId", 1)]
    [InlineData("Block", "PreviousAt", 1)]
    [InlineData("Block", "UncleId", 1)]
    public void ReferenceToItself_Nulls_AreOfTheFirstRowsAlone(string entity, string property, int nulls) =>
        Assert.Equal(Enumerable.Range(0, nulls), Values(s_bank, entity, property).Index().Where(v => v.Item is null).Select(v => v.Index));

    [Theory]
    [InlineData("Employee", "EmployeeId", "ManagerId")]
    [InlineData("Employee", "EmployeeId", "SecondManagerId")]
    [InlineData("Block", "BlockId", "UncleId")]
    public void ReferenceToItself_Picks_AreEarlierRows(string entity, string key, string reference)
    {
        object[] keys = [.. Values(s_bank, entity, key)];

        Assert.All(Values(s_bank, entity, reference).Index(), pick => Assert.True(pick.Item is null || Array.IndexOf(keys, pick.Item) < pick.Index));
    }

    [Fact]
    public void ReferenceToItself_Unique_IsAChain() =>
        Assert.Equal(Values(s_bank, "Block", "BlockId").SkipLast(1), Values(s_bank, "Block", "PreviousId").Skip(1));

    [Fact]
    public void CopyThroughTheEntityItself_TwoWays_GiveTheSame()
    {
        Assert.Equal(Values(s_bank, "Employee", "SecondManagersName"), Values(s_bank, "Employee", "SecondManagersNameAgain"));
        Assert.Contains(Values(s_bank, "Employee", "ThirdManagersName"), name => name is not null);
    }

    internal static IEnumerable<object> Values(SynthModel model, string entity, string property)
    {
        Type type = model.Entities.Single(e => e.Name == entity).RecordType;
        var table = (IEnumerable)typeof(SynthModel).GetMethod(nameof(SynthModel.Table))!.MakeGenericMethod(type).Invoke(model, null)!;
        return table.Cast<object>().Select(record => type.GetProperty(property)!.GetValue(record)!);
    }
}
