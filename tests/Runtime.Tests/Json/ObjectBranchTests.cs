using System.Text;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Which branch of a choice an object or an array is found to be.</summary>
public class ObjectBranchTests
{
    private static readonly ObjectBranches Nested = new(
        new ObjectBranch()
            .Required("p")
            .Kinds("p", JsonKinds.Null | JsonKinds.Object)
            .Object(
                "p",
                new ObjectBranch().Required("a").Object("a", new ObjectBranch().Constants("k", "1").Optional("k"))
            ),
        new ObjectBranch()
            .Required("p")
            .Kinds("p", JsonKinds.Null | JsonKinds.Object)
            .Object(
                "p",
                new ObjectBranch().Required("a").Object("a", new ObjectBranch().Constants("k", "2").Optional("k"))
            ),
        new ObjectBranch()
            .Required("p")
            .Kinds("p", JsonKinds.Null | JsonKinds.Array)
            .Items("p", new ObjectBranch().Kinds("", JsonKinds.String)),
        new ObjectBranch()
            .Required("p")
            .Kinds("p", JsonKinds.Null | JsonKinds.Array)
            .Items("p", new ObjectBranch().Kinds("", JsonKinds.Boolean))
    );

    private static readonly ArrayBranches Arrays = new(
        new ObjectBranch().Kinds("", JsonKinds.Object).Object("", new ObjectBranch().Required("x")),
        new ObjectBranch().Kinds("", JsonKinds.Object).Object("", new ObjectBranch().Required("y")),
        new ObjectBranch().Kinds("", JsonKinds.Array).Items("", new ObjectBranch().Kinds("", JsonKinds.Integer)),
        new ObjectBranch().Kinds("", JsonKinds.Array).Items("", new ObjectBranch().Kinds("", JsonKinds.String))
    );

    [Theory]
    [InlineData("""{"p":{"a":{"k":"1"}}}""", 0, false)]
    [InlineData("""{"more":[{}],"p":{"b":1,"a":{"k":2}}}""", 1, false)]
    [InlineData("""{"p":["x"]}""", 2, false)]
    [InlineData("""{"p":[null,true,1]}""", 3, false)]
    [InlineData("""{"p":{"a":{}}}""", 0, true)]
    [InlineData("""{"p":null}""", 0, true)]
    [InlineData("""{"p":[]}""", 2, true)]
    [InlineData("""{"p":{"a":{"k":"3"}}}""", -1, false)]
    [InlineData("{}", -1, false)]
    public void Objects(string json, int branch, bool isWhole)
    {
        JsonIn text = new(Encoding.UTF8.GetBytes(json));
        Assert.Equal(branch, text.Peek(Nested, out ObjectMatch? match));
        Assert.Equal(isWhole, match is not null);
    }

    [Theory]
    [InlineData("""[{"x":1}]""", 0, false)]
    [InlineData("""[{"x":1,"y":2},null,{"y":2}]""", 1, true)]
    [InlineData("""[{"x":1,"y":2}]""", 0, true)]
    [InlineData("""[{"x":1},{"y":2}]""", 0, false)]
    [InlineData("[[1]]", 2, false)]
    [InlineData("""[["a"]]""", 3, false)]
    [InlineData("[[],[]]", 2, true)]
    [InlineData("[null]", 0, true)]
    [InlineData("[]", 0, true)]
    [InlineData("[1]", -1, false)]
    public void Arrays_by_items(string json, int branch, bool isWhole)
    {
        JsonIn text = new(Encoding.UTF8.GetBytes(json));
        Assert.Equal(branch, text.Peek(Arrays, out ObjectMatch? match));
        Assert.Equal(isWhole, match is not null);
    }
}
