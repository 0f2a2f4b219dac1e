using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Reading;

/// <summary>Tracks the parameters of one list, to detect duplicates and conflicting descriptions of the body.</summary>
internal sealed class OwnParameters
{
    private readonly HashSet<(string Name, string Location)> known = [];
    private readonly List<(string Name, string Location, string Place)> bodies = [];

    /// <summary>
    /// Returns false if the list already contains a parameter with the same name and location. Header names that differ only by case are
    /// not duplicates here and nothing is lost: NestJS writes those of a controller and of a method that way.
    /// </summary>
    public bool Add(string name, string location) => known.Add((name, location));

    /// <summary>Adds a part of the body. A request of 2.0 has either one body or form fields; the last one is used.</summary>
    public void AddBodyPart(ReadingContext context, string name, string location, string place)
    {
        foreach ((string Name, string Location, string Place) other in bodies)
        {
            if (location == "body" || other.Location == "body")
            {
                string lost = $"The {other.Location} parameter '{other.Name}'";
                string kept = $"the {location} parameter '{name}' after it";
                context.Report(ReadingDiagnostics.TwoDescriptions, other.Place, lost, kept);
            }
        }

        bodies.RemoveAll(other => location == "body" || other.Location == "body");
        bodies.Add((name, location, place));
    }
}
