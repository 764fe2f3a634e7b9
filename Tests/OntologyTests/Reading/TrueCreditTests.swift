import Ontology
import Testing

struct `What a resource promises` {
  @Test
  func `Reading for less than two hours makes aware; more takes something to do`() throws {
    for resource in try BuiltIn.library.resources where !resource.kind.isHandsOn && resource.task == nil {
      let highest = resource.raises.map(\.to).max() ?? 0
      #expect(highest <= 1 || resource.duration.likely >= 8, "\(resource.id)")
    }
  }

  @Test
  func `What needs paid credits is not free, and says what bills where it has no price`() throws {
    let labs = try BuiltIn.library.resources.filter { resource in
      resource.kind.isHandsOn && resource.cost == "credits" && resource.raises.contains { $0.to <= 3 }
    }
    #expect(labs.count >= 100)
    for lab in labs where lab.url?.hasPrefix("https://www.skills.google/") != true {
      let guidance = lab.guidance
      #expect(
        guidance.money != nil || guidance.start?.note?.contains("What bills: ") == true
          || lab.raises.contains { $0.to == 4 }, "\(lab.id)")
      #expect(guidance.money?.likely != 0, "\(lab.id)")
    }
  }

  @Test(arguments: [
    ("serving-endpoint-first-lab", "cloud-cost-control", 2),
    ("serving-vllm-lab", "cloud-cost-control", 2),
    ("features-online-lab", "cloud-cost-control", 2),
    ("low-code-automl-first-model", "cloud-cost-control", 2),
    ("pipelines-managed-first-lab", "cloud-cost-control", 1),
    ("experiments-lineage-lab", "managed-pipelines", 2),
    ("low-code-bqml-preprocessing", "bigquery-ml-training", 2),
    ("low-code-bqml-arima-tutorial", "bigquery-ml-training", 2),
    ("low-code-gemini-tuning-tutorial", "bigquery-ml-training", 2),
    ("responsible-explain-predict", "bigquery-ml-training", 2),
    ("responsible-red-team-lab", "retrieval-augmented-generation", 2),
    ("responsible-rights-aware-retrieval", "retrieval-augmented-generation", 2),
    ("monitoring-genai-first-lab", "retrieval-augmented-generation", 2),
    ("monitoring-attribution-first-lab", "interpretability-techniques", 2),
    ("experiments-two-prompts", "prompt-design", 2),
    ("experiments-evaluation-reading", "supervised-learning", 1),
    ("serving-deployment-reading", "inference-mode-selection", 1),
    ("framing-product-matching-exercise", "automl-training", 1),
    ("framing-model-families-lesson", "supervised-learning", 2),
    ("framing-error-costs-exercise", "classification-metrics", 1),
    ("modelling-jax-intro", "supervised-learning", 2),
    ("modelling-torch-first", "data-splitting", 1),
    ("generative-rag-first", "prompt-design", 2),
    ("experiments-twenty-prompts", "prompt-design", 2),
    ("serving-endpoint-first-lab", "progressive-rollout", 1),
    ("features-online-lab", "online-endpoints", 2),
  ])
  func `A first use comes before a variant, an attack and a monitor, and a budget before a bill`(
    id: String, skill: String, level: Int
  ) throws {
    let resource = try #require(try BuiltIn.library.resources.first { $0.id.text == id })
    #expect(resource.requires.contains { $0.skill.text == skill && $0.level >= level })
  }

  @Test(arguments: [
    "serving-vllm-lab", "serving-psc-first-lab", "serving-endpoint-production-lab", "features-online-lab",
    "foundations-network-private-lab", "cloud-security-provenance-lab", "compute-agent-lab",
  ])
  func `What bills while it waits is not divided, and says so where it is cleared away`(id: String) throws {
    let resource = try #require(try BuiltIn.library.resources.first { $0.id.text == id })
    #expect(resource.isUndivided)
    #expect(resource.guidance.cleanUp?.contains("same sitting") == true)
  }

  @Test
  func `Who works alone waits days, not weeks`() throws {
    for resource in try BuiltIn.library.resources {
      #expect(
        resource.guidance.alone?.contains(/fortnight|weeks? later|month later/) != true, "\(resource.id)")
    }
  }
}
