using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Stability;

using Values = IReadOnlyDictionary<(string Entity, int Row, string Path), string>;

/// <summary>A value follows from the seed, the names of its entity and field, and its row: no edit of anything else changes it.</summary>
public class EditStabilityTests
{
    private static readonly (string Name, Func<TestProject, Random, TestProject> Edit)[] s_edits =
    [
        ("reorder", ModelEdit.Reorder),
        ("move", ModelEdit.Move),
        ("add", ModelEdit.Add),
        ("rename", (project, random) => ModelEdit.Rename(project, random)),
        ("all of these", (project, random) => ModelEdit.Move(ModelEdit.Reorder(ModelEdit.Add(ModelEdit.Rename(project, random), random), random), random)),
    ];

    public static MatrixTheoryData<string, int> Cases => new(s_edits.Select(e => e.Name), Enumerable.Range(101, 4));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(101, 4)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void RandomModel_Edited_KeepsEveryValue(string edit, int number)
    {
        TestProject project = RandomModel.Of(number);
        TestProject edited = s_edits.Single(e => e.Name == edit).Edit(project, new Random(number));

        Values before = ValuesOf(project, number);
        Values after = ValuesOf(edited, number);

        Assert.NotEmpty(before);
        Assert.All(before, value => Assert.Equal(value.Value, after[value.Key]));
    }

    [Fact]
    public void RandomModels_WithPropertiesAndEntitiesRemoved_KeepTheOthersValues()
    {
        int removed = 0;
        foreach (int number in Numbers.Select(n => n.Data))
        {
            TestProject project = RandomModel.Of(number);

            Values before = ValuesOf(project, number);
            Values after = ValuesOf(ModelEdit.Remove(project, new Random(number)), number);

            Assert.NotEmpty(after);
            Assert.All(after, value => Assert.Equal(before[value.Key], value.Value));
            removed += before.Count - after.Count;
        }

        Assert.True(removed > 100, $"{removed} values removed");
    }

    /// <summary>Without the attribute a rename is what changes values: the edits above are not without effect by accident.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void RandomModel_RenamedWithoutTheAttribute_ChangesValues(int number)
    {
        TestProject project = RandomModel.Of(number);

        Values before = ValuesOf(project, number);
        Values after = ValuesOf(ModelEdit.Rename(project, new Random(number), keepsValues: false), number);

        Assert.Contains(before, value => after[value.Key] != value.Value);
    }

    private static Values ValuesOf(TestProject project, int seed) => ModelValues.Of(ExecutedModel.Of(project).WithSeed((ulong)seed), ModelEdit.Original);
}
